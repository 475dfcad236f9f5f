"""compact and backup: what they say, and that the graph is the same after them."""

from program import ASTHMA, FAILED, REJECTED, ProgramTest, main


class Housekeeping(ProgramTest):
    def setUp(self):
        super().setUp()
        for number in range(30):
            self.write(f"folder/{number}.txt", ASTHMA.replace("Asthma", f"Asthma of kind {number}"))
        self.ask("import", "g.kg", "folder")
        self.ask("curate", "g.kg", "rename", "allergens", "allergen")

    def size(self):
        return sum(p.stat().st_size for p in self.folder.glob("g.kg*"))

    def test_compact_says_how_much_it_gave_back(self):
        for number in range(25):
            self.ask("remove", "g.kg", f"{number}.txt")
        graph = self.ask("export", "g.kg", "--format", "jsonl")
        before = self.size()
        said = self.ask("compact", "g.kg")
        self.assertEqual(said, f"g.kg: {before} bytes, now {self.size()}.\n")
        self.assertLess(self.size(), before)
        self.ask("check", "g.kg")
        self.assertEqual(self.ask("export", "g.kg", "--format", "jsonl"), graph)

    def test_a_damaged_index_is_made_anew(self):
        index = self.path("g.kg-index").read_bytes()
        self.path("g.kg-index").write_bytes(index[:-1] + b"!")
        self.ask("compact", "g.kg")
        self.assertEqual(self.path("g.kg-index").read_bytes(), index)

    def test_backup_is_a_graph_and_replaces_none(self):
        said = self.ask("backup", "g.kg", "copy.kg")
        self.assertEqual(said, f"Copied g.kg to copy.kg: {self.path('copy.kg').stat().st_size} "
                               "bytes.\n")
        self.ask("check", "copy.kg")
        self.assertEqual(self.ask("curate", "copy.kg", "log"), self.ask("curate", "g.kg", "log"))
        self.assertEqual(self.path("copy.kg-index").read_bytes(),
                         self.path("g.kg-index").read_bytes())
        before = self.files()
        self.assertEqual(self.refuse(REJECTED, "backup", "g.kg", "copy.kg"),
                         "causeway: copy.kg is there already\n"
                         "Name a new file: a backup replaces none.\n")
        self.assertEqual(self.files(), before)

    def test_no_folder_to_copy_to(self):
        self.assertIn("No such file or directory",
                      self.refuse(FAILED, "backup", "g.kg", "none/copy.kg"))


if __name__ == "__main__":
    main()
