"""`view`: its address, what it refuses as a whole program, its memory, and its end. What it answers is
tested by tests/serve/ and, in a browser, by tests/page/."""

import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import time
import unittest

from program import ASTHMA, DONE, FAILED, PROGRAM, USAGE, ProgramTest

CONNECTIONS = 200
MOST_MEMORY = 100 << 20  # beside the graph


class View(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)
        self.ask("import", "g.kg", "asthma.txt")

    def serve(self, *options, env=None):
        """The address and the token of a server that is running."""
        self.server = subprocess.Popen([PROGRAM, "view", "g.kg", *options], cwd=self.folder, env=env,
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(self.end)
        line = self.server.stdout.readline().decode()
        if "built without npm" in line or not line:
            self.skipTest("this build has no page")
        self.port, self.token = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=(\w{32})\n", line).groups()

    def end(self):
        self.server.send_signal(signal.SIGINT)
        self.assertEqual(self.server.wait(20), DONE)
        self.server.stdout.close()

    def get(self, path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        self.addCleanup(connection.close)
        connection.request("GET", path, headers={"X-Causeway-Token": self.token, **headers})
        reply = connection.getresponse()
        return reply.status, reply.read().decode()

    def memory(self):
        status = pathlib.Path(f"/proc/{self.server.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) << 10

    def test_answers_with_the_token_and_no_other_way(self):
        self.serve()
        status, page = self.get(f"/?token={self.token}")
        self.assertEqual(status, 200)
        self.assertIn("<title>g.kg</title>", page)
        self.assertEqual(self.get("/api/start")[0], 200)
        self.assertEqual(self.get("/")[0], 403)
        self.assertEqual(self.get("/api/start", Host="evil.example")[0], 421)
        self.assertEqual(self.get("/api/start", Origin="http://evil.example")[0], 403)

    def test_open_hands_the_address_to_the_desktop(self):
        self.write("bin/xdg-open", '#!/bin/sh\nprintf %s "$1" >"$OPENED.part" && mv "$OPENED.part" "$OPENED"\n')
        self.path("bin/xdg-open").chmod(0o755)
        opened = self.path("opened.txt")
        self.serve("--open", env={**os.environ, "OPENED": str(opened),
                                  "PATH": f"{self.path('bin')}:{os.environ['PATH']}"})
        for _ in range(200):
            if opened.exists():
                break
            time.sleep(0.05)
        self.assertEqual(opened.read_text(encoding="ascii"),
                         f"http://127.0.0.1:{self.port}/?token={self.token}")

    def test_many_connections_take_little_memory(self):
        self.serve()
        self.get("/api/start")
        before = self.memory()
        sockets = [socket.create_connection(("127.0.0.1", self.port)) for _ in range(CONNECTIONS)]
        for each in sockets:
            self.addCleanup(each.close)
            each.sendall(b"GET /api/start HTTP/1.1\r\n" + f"Host: 127.0.0.1:{self.port}\r\n"
                         f"X-Causeway-Token: {self.token}\r\nConnection: close\r\n\r\n".encode())
        for each in sockets:
            with each.makefile("rb") as reply:
                self.assertIn(b"200 OK", reply.readline())
                reply.read()
            each.close()
        self.assertLess(self.memory() - before, MOST_MEMORY)

    def test_what_cannot_be_served_is_said(self):
        self.assertIn("--port", self.refuse(USAGE, "view", "g.kg", "--port", "70000"))
        self.assertIn("absent.kg", self.refuse(FAILED, "view", "absent.kg"))
        self.serve()
        self.assertIn("cannot listen", self.refuse(FAILED, "view", "g.kg", "--port", self.port))


if __name__ == "__main__":
    unittest.main()
