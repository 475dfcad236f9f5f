"""`query GRAPH -` and the options of `query`: parameters, formats, timing, and Ctrl-C."""

import json
import os
import signal
import subprocess
import time

from program import ASTHMA, DONE, FAILED, PROGRAM, QUERY, USAGE, ProgramTest, main

# Far more rows than time.
ENDLESS = ("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b "
           "UNWIND range(1, 1000000) AS c RETURN count(*)")


class Batch(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)
        self.ask("import", "g.kg", "asthma.txt")

    def batch(self, questions, *options):
        return self.run_program("query", "g.kg", "-", *options, input=questions.encode())

    def test_text_ends_each_answer_with_an_empty_line(self):
        done = self.batch("RETURN 1 AS one\n\n  // nothing\nRETURN 2 AS two\n", "--format", "csv")
        self.assertEqual(done.stdout, b"one\r\n1\r\n\ntwo\r\n2\r\n\n")
        self.assertEqual(done.returncode, DONE, done.stderr)

    def test_lines_of_json(self):
        done = self.batch("shared causes of asthma and bronchitis\n\nRETURN 1, 'x', [null]\n",
                          "--format", "jsonl")
        shared, constants = map(json.loads, done.stdout.decode().splitlines())
        self.assertEqual(shared["line"], 1)
        self.assertTrue(shared["title"].startswith("1 shared cause of asthma and bronchitis"))
        self.assertEqual(shared["columns"], ["cause", "asthma", "bronchitis"])
        self.assertEqual(shared["rows"][0][0]["name"], "cold air")
        self.assertEqual(shared["rows"][0][1]["standing"], "affirmed")
        self.assertEqual(constants, {"line": 3, "columns": ["1", "'x'", "[null]"],
                                     "rows": [[1, "x", [None]]], "notices": []})

    def test_an_error_says_its_line_and_the_rest_is_answered(self):
        done = self.batch("\nRETURN x\n// x\nRETURN 1\ndescribe asthmaa\n", "--format", "jsonl")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([line["line"] for line in lines], [2, 4, 5])
        self.assertEqual(["error" in line for line in lines], [True, False, True])
        self.assertEqual(lines[2]["error"], {
            "message": 'nothing is named "asthmaa"',
            "detail": "describe asthmaa\n         ^~~~~~~",
            "hint": 'did you mean "asthma"?'})
        told = done.stderr.decode()
        self.assertIn("causeway: line 2: ", told)
        self.assertIn('causeway: line 5: nothing is named "asthmaa"\n', told)
        self.assertTrue(told.endswith("causeway: 2 of the questions had no answer\n"), told)
        self.assertEqual(done.returncode, QUERY)

    def test_a_line_without_an_end(self):
        done = self.batch("RETURN '" + "x" * 3_000_000 + "'\nRETURN 1", "--format", "jsonl")
        too_long, one = map(json.loads, done.stdout.splitlines())
        self.assertIn("65536", too_long["error"]["message"] + too_long["error"].get("hint", ""))
        self.assertEqual(one["rows"], [[1]])

    def test_each_answer_is_there_before_the_next_question(self):
        program = subprocess.Popen([PROGRAM, "query", "g.kg", "-", "--format", "jsonl"],
                                   cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for number in (7, 8):
            program.stdin.write(b"RETURN %d\n" % number)
            program.stdin.flush()
            self.assertEqual(json.loads(program.stdout.readline())["rows"], [[number]])
        program.stdin.close()
        self.assertEqual(program.wait(), DONE)
        program.stdout.close()

    def test_timing(self):
        done = self.batch("RETURN 1\n", "--format", "jsonl", "--timing")
        self.assertGreater(json.loads(done.stdout)["milliseconds"], 0)
        self.assertRegex(done.stderr.decode(), r"\Acauseway: line 1: took [0-9.]+ ms\n\Z")
        done = self.run_program("query", "g.kg", "RETURN 1", "--timing")
        self.assertRegex(done.stderr.decode(), r"\Acauseway: took [0-9.]+ ms\n\Z")

    def test_parameters(self):
        question = "MATCH (a {name: $name})-[:CAUSES]->(b) RETURN b.name ORDER BY b.name LIMIT $n"
        options = ("--param", "name=cold air", "--param", "n=1", "--format", "csv")
        self.assertIn("asthma,asthma.txt", self.ask("query", "g.kg", question, *options))
        self.assertIn(b"asthma,asthma.txt", self.batch(question, *options).stdout)
        told = self.refuse(USAGE, "query", "g.kg", "RETURN $n", "--param", "n")
        self.assertEqual(told, "causeway: --param is NAME=VALUE, not n\n")
        self.assertIn("$n", self.refuse(QUERY, "query", "g.kg", "RETURN $n"))

    def interrupt(self, *arguments, questions=b""):
        """The exit code and the messages of a program that is interrupted while it is busy."""
        program = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, stdin=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        program.stdin.write(questions)
        program.stdin.close()
        while not self.is_catching(program.pid):
            time.sleep(0.01)
        program.send_signal(signal.SIGINT)
        told = program.stderr.read().decode()
        program.stderr.close()
        return program.wait(), told

    def is_catching(self, process):
        with open(f"/proc/{process}/status") as status:
            caught = next(line.split()[1] for line in status if line.startswith("SigCgt"))
        return int(caught, 16) >> (signal.SIGINT - 1) & 1

    def test_an_interrupt_ends_a_long_query(self):
        self.assertEqual(self.interrupt("query", "g.kg", ENDLESS),
                         (FAILED, "causeway: the query was stopped\n"))
        self.assertEqual(self.interrupt("query", "g.kg", "-", questions=ENDLESS.encode()),
                         (FAILED, "causeway: line 1: the query was stopped\n"))


if __name__ == "__main__":
    main()
