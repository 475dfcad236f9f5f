"""A folder of documents is imported whole, in the memory that a document may take."""

import os
import subprocess
import unittest

from program import DONE, PROGRAM, SHARED, ProgramTest, main

MOST_MEMORY = 300 << 20  # bytes


class Documents(ProgramTest):
    @unittest.skipUnless(SHARED.is_dir(), "needs ../shared")
    def test_every_file_of_medquad_is_taken(self):
        folder = SHARED / "corpora" / "medquad"
        count = len(list(folder.rglob("*.xml")))
        with open(self.path("said"), "wb") as said:
            process = subprocess.Popen([PROGRAM, "import", "m.kg", folder], cwd=self.folder, stdout=said)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, DONE)
        self.assertIn(f"Imported {count} new, 0 replaced, 0 unchanged documents",
                      self.path("said").read_text())
        self.assertLess(usage.ru_maxrss << 10, MOST_MEMORY)


if __name__ == "__main__":
    main()
