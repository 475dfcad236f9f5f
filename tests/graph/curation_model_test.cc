// Random lives of a store against a simple model of it: imports, removals, curation, undoing,
// compaction, lost and damaged indexes, and crashes in the middle of any of them. At the end the
// same documents and the same log, in another order, must give the same index byte for byte.
// CAUSEWAY_EFFORT is how many times as many lives are tried.
#include "tests/graph/curation_model.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <random>

#include "base/file.h"
#include "graph/check.h"
#include "graph/curated_statements.h"
#include "graph/index.h"
#include "graph/store_copy.h"
#include "tests/effort.h"
#include "tests/graph/child_process.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

constexpr size_t kLives = 80;
constexpr int kSteps = 12;
constexpr int kWays = 9;  // of changing a store

using Random = std::mt19937;

size_t Below(Random& random, size_t end) {
  return std::uniform_int_distribution<size_t>(0, end - 1)(random);
}
template <size_t n>
std::string OneOf(Random& random, const std::array<const char*, n>& of) {
  return of.at(Below(random, n));
}

// Names with and without identifiers; "delta" has two of them.
const std::array<OwnedMention, 12> kMentions = {
    OwnedMention{"alpha", "", {}},    OwnedMention{"Alpha", "", {"Seen"}},
    OwnedMention{"beta", "", {}},     OwnedMention{"gamma", "X:1", {"Seen"}},
    OwnedMention{"gamma", "", {}},    OwnedMention{"", "X:1", {}},
    OwnedMention{"delta", "X:2", {}}, OwnedMention{"delta", "X:3", {}},
    OwnedMention{"delta", "", {}},    OwnedMention{"kappa", "", {"Other"}},
    OwnedMention{"omega", "", {}},    OwnedMention{"mu", "", {}}};
// Whose alias is what; no alias has two names.
const std::array<std::pair<OwnedMention, OwnedMention>, 5> kClaims = {
    std::pair{kMentions[0], OwnedMention{"omega", "", {}}},
    std::pair{kMentions[3], OwnedMention{"theta", "", {}}},
    std::pair{kMentions[4], OwnedMention{"theta", "", {}}},
    std::pair{kMentions[9], OwnedMention{"zeta", "", {}}},
    std::pair{kMentions[2], OwnedMention{"mu", "", {}}}};

constexpr std::array kTypes = {"LINKS", "MARKS", "SAME_AS"};
// "mine" and "yours" are names that people give; "nothing" is no name.
constexpr std::array kWords = {"alpha", "beta",  "gamma", "X:1", "X:2",
                               "delta", "kappa", "omega", "mu",  "zeta",
                               "theta", "mine",  "yours", "X:3", "nothing"};
constexpr std::array kNewNames = {"mine", "yours", "Mine", "beta"};
constexpr std::array kLabels = {"Seen", "Other", "Fresh"};
constexpr std::array kKeys = {"a.txt", "b.txt", "c.txt", "d.txt"};

OwnedStatement RandomStatement(Random& random) {
  OwnedStatement made{.subject = kMentions.at(Below(random, kMentions.size())),
                      .relation = OneOf(random, kTypes),
                      .object = kMentions.at(Below(random, kMentions.size())),
                      .polarity = Below(random, 5) == 0 ? Polarity::kDenied : Polarity::kAffirmed,
                      .certainty = Below(random, 5) == 0 ? Certainty::kHedged : Certainty::kPlain};
  if (made.relation != "SAME_AS") return made;
  std::tie(made.subject, made.object) = kClaims.at(Below(random, kClaims.size()));
  if (made.object.name == "mu")
    made.properties = {{std::string(kAliasScope), Value(std::string(kAbbreviation))}};
  return made;
}

// What a document says follows from `seed`; its key does not matter.
OwnedDocument RandomDocument(const std::string& key, size_t seed) {
  Random random(static_cast<uint32_t>(seed));
  OwnedDocument made;
  for (size_t left = 1 + Below(random, 5); left > 0; --left) {
    OwnedStatement statement = RandomStatement(random);
    statement.begin = static_cast<uint32_t>(made.document.text.size());
    made.document.text +=
        fmt::format("{} {} {}.", statement.subject.name, statement.relation, statement.object.name);
    statement.end = static_cast<uint32_t>(made.document.text.size());
    made.document.text += '\n';
    made.statements.push_back(statement);
  }
  made.document.key = key;
  made.document.digest = fmt::format("seed {}", seed);
  made.document.importer = "test 1";
  return made;
}

std::vector<std::string> RandomWords(Random& random, size_t log_size) {
  auto word = [&] { return OneOf(random, kWords); };
  auto type = [&] { return OneOf(random, kTypes); };
  auto document = [&] { return OneOf(random, kKeys); };
  auto quote = [&] { return fmt::format("{} {}", word(), type()); };
  switch (Below(random, 14)) {
    case 0:
    case 1:
      return {"merge", word(), word()};
    case 2:
      return {"split", word(), word()};
    case 3:
      return {"rename", word(), OneOf(random, kNewNames)};
    case 4:
      return {"alias", "add", word(), OneOf(random, kNewNames)};
    case 5:
      return {"alias", "remove", word(), word()};
    case 6:
      return {"label", "add", word(), OneOf(random, kLabels)};
    case 7:
      return {"label", "remove", word(), OneOf(random, kLabels)};
    case 8:
      return {"reject", word(), type(), word()};
    case 9:
      return {"reject", word(), type(), word(), "in", document()};
    case 10:
      return {"accept", word(), type(), word()};
    case 11:
      return {"add",     word(), type() == "MARKS" ? "MARKS" : "LINKS", word(), "in", document(),
              "quoting", quote()};
    case 12:
      return {"deny", word(), "LINKS", word(), "in", document(), "quoting", quote()};
    default:
      return {"undo", std::to_string(1 + Below(random, log_size + 1))};
  }
}

// A change: to the store, and to the model of it.
struct Change {
  std::string what;
  std::function<Result<void>(const std::string& path)> make;
  CurationModel after;
};

Change RandomImport(Random& random, const CurationModel& model) {
  Change change{.what = "import", .after = model};
  std::vector<OwnedDocument> documents;
  std::vector<std::string> keys(kKeys.begin(), kKeys.end());
  std::ranges::shuffle(keys, random);
  keys.resize(1 + Below(random, 2));
  for (const std::string& key : keys) {
    documents.push_back(RandomDocument(key, Below(random, 12)));
    change.after.documents[key] = documents.back();
    change.what += fmt::format(" {}={}", key, documents.back().document.digest);
  }
  change.make = [documents](const std::string& path) -> Result<void> {
    CW_ASSIGN(auto store, Store::Open(path, OpenMode::kCreate));
    CW_TRY(ImportInto(*store, documents));
    return {};
  };
  return change;
}

Change RandomRemoval(Random& random, const CurationModel& model) {
  Change change{.what = "remove", .after = model};
  std::string key = OneOf(random, kKeys);
  change.what += " " + key;
  bool known = change.after.documents.erase(key) > 0;
  change.make = [key, known](const std::string& path) -> Result<void> {
    CW_ASSIGN(auto store, Store::Open(path, OpenMode::kWrite));
    Result<void> removed = store->Remove(key);
    if (!known) return {};
    return removed;
  };
  return change;
}

Change RandomCuration(Random& random, const CurationModel& model) {
  Change change{.what = "curate", .after = model};
  CurationLog entries;
  for (size_t left = 1 + Below(random, 2); left > 0; --left) {
    CurationEntry entry = *ParseAction(RandomWords(random, change.after.log.size()));
    entry.time = fmt::format("2026-11-23T09:00:{:02}Z", change.after.log.size() % 60);
    entry.author = Below(random, 2) == 0 ? "ana" : "ben";
    change.what += " " + ToLine(entry);
    change.after.log.push_back(entry);
    entries.push_back(entry);
  }
  change.make = [entries](const std::string& path) -> Result<void> {
    CW_ASSIGN(auto store, Store::Open(path, OpenMode::kWrite));
    return store->Curate(entries);
  };
  return change;
}

Result<void> LoadOnce(const std::string& path) {
  CW_ASSIGN(auto store, Store::Open(path, OpenMode::kRead));
  CW_TRY(store->LoadGraph());
  return {};
}

Result<void> LoseIndex(const std::string& path) {
  std::filesystem::remove(IndexPath(path));
  return LoadOnce(path);
}

// Of one content there is one index.
Result<void> RebuildAll(const std::string& path) {
  CW_ASSIGN(auto store, Store::Open(path, OpenMode::kRead));
  CW_ASSIGN(RebuiltIndex rebuilt, store->Rebuild());
  if (rebuilt.before != IndexBefore::kDifferent) return {};
  return Error{.code = ErrorCode::kDamaged, .message = "another index of the same content"};
}

Result<void> DamageIndex(const std::string& path) {
  if (!std::filesystem::exists(IndexPath(path))) return {};
  CW_ASSIGN(std::string bytes, ReadFile(IndexPath(path), 1 << 24));
  bytes[bytes.size() * 2 / 3] ^= 4;
  std::ofstream(IndexPath(path), std::ios::binary | std::ios::trunc) << bytes;
  return {};
}

// The copy takes the store's place.
Result<void> BackUpAndSwap(const std::string& path) {
  std::string copy = path + "-copy";
  std::filesystem::remove(copy);
  CW_TRY(BackUpStore(path, copy));
  std::filesystem::rename(copy, path);
  return {};
}

Change RandomChange(Random& random, const CurationModel& model) {
  switch (Below(random, kWays)) {
    case 0:
    case 1:
      return RandomImport(random, model);
    case 2:
      return RandomRemoval(random, model);
    case 3:
      return Below(random, 2) == 0
                 ? Change{.what = "lose the index", .make = LoseIndex, .after = model}
                 : Change{.what = "rebuild", .make = RebuildAll, .after = model};
    case 4:
      return Below(random, 2) == 0
                 ? Change{.what = "damage the index", .make = DamageIndex, .after = model}
                 : Change{.what = "compact", .make = CompactStore, .after = model};
    case 5:
      return {.what = "copy", .make = BackUpAndSwap, .after = model};
    default:
      return RandomCuration(random, model);
  }
}

// Failpoints: SQLite's writes, of which the child dies in the middle of one.
int writes_left = 0;

ssize_t DieWhileWriting(int file, const void* bytes, size_t size, off64_t at) {
  if (--writes_left > 0) return pwrite64(file, bytes, size, at);
  if (pwrite64(file, bytes, size / 2, at) >= 0) raise(SIGKILL);
  return -1;
}

void DieInTheWriteOfNumber(int number) {
  writes_left = number;
  sqlite3_vfs* files = sqlite3_vfs_find(nullptr);
  auto* die = reinterpret_cast<sqlite3_syscall_ptr>(DieWhileWriting);
  files->xSetSystemCall(files, "pwrite64", die);
}

// Ends the process, without any clean-up, when the time has come.
void DieWithin(suseconds_t microseconds) {
  std::signal(SIGALRM, SIG_DFL);
  itimerval timer{.it_interval = {}, .it_value = {.tv_sec = 0, .tv_usec = microseconds}};
  setitimer(ITIMER_REAL, &timer, nullptr);
}

class CurationModelTest : public StoreTest {
 protected:
  void LiveOnce(size_t seed) {
    random_.seed(static_cast<uint32_t>(seed));
    story_ = fmt::format("life {}", seed);
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      std::filesystem::remove(entry.path());
    }
    model_ = {};
    static_cast<void>(Store::Open(path_, OpenMode::kCreate));
    for (int step = 0; step < kSteps && !HasFailure(); ++step) Step();
    if (!HasFailure()) ExpectTheSameInAnotherOrder();
  }

  size_t killed_in_writes_ = 0;
  size_t killed_in_time_ = 0;

 private:
  void Step() {
    Change change = RandomChange(random_, model_);
    story_ += "\n" + change.what;
    SCOPED_TRACE(story_);
    if (Below(random_, 3) == 0) {
      Crash(change);
    } else {
      Result<void> made = change.make(path_);
      ASSERT_TRUE(made) << ToText(made.error());
      model_ = change.after;
    }
    Compare();
  }

  // The store is as before or as after.
  void Crash(const Change& change) {
    int writes = static_cast<int>(Below(random_, 12));
    auto microseconds = static_cast<suseconds_t>(1 + Below(random_, 6000));
    bool in_a_write = Below(random_, 2) == 0;
    story_ += in_a_write ? fmt::format(" (killed in write {})", writes) : " (killed)";
    int status = InChild([&] {
      if (in_a_write) DieInTheWriteOfNumber(writes + 1);
      if (!in_a_write) DieWithin(microseconds);
      if (change.make(path_)) static_cast<void>(LoadOnce(path_));
    });
    if (WIFSIGNALED(status)) ++(in_a_write ? killed_in_writes_ : killed_in_time_);
    if (IsOf(change.after)) model_ = change.after;
    EXPECT_TRUE(IsOf(model_)) << "neither as before nor as after";
  }

  bool IsOf(const CurationModel& model) {
    std::unique_ptr<Store> store = OpenAt(path_);
    std::vector<OwnedDocument> expected;
    for (const auto& [key, document] : model.documents) expected.push_back(document);
    return Replayed(*store) == expected && *store->Curation() == model.log;
  }

  void Compare() {
    std::unique_ptr<Store> store = OpenAt(path_);
    Result<Graph> graph = store->LoadGraph();
    ASSERT_TRUE(graph) << ToText(graph.error());
    EXPECT_EQ(LinesOf(*graph), LinesOf(model_));
    if (Below(random_, 4) > 0) return;
    Result<void> checked = store->Check();
    EXPECT_TRUE(checked) << ToText(checked.error());
  }

  // One by one or in one go, with the log in pieces between them.
  void ExpectTheSameInAnotherOrder() {
    SCOPED_TRACE(story_);
    std::string index = BytesOf(*OpenAt(path_)->LoadGraph());
    std::string other = Path("other.kg");
    std::vector<OwnedDocument> documents;
    for (const auto& [key, document] : model_.documents) documents.push_back(document);
    std::ranges::shuffle(documents, random_);
    size_t said = Below(random_, model_.log.size() + 1);
    std::span log(model_.log);
    ASSERT_TRUE(OpenAt(other, OpenMode::kCreate)->Curate(log.first(said)));
    if (Below(random_, 2) == 0) {
      ImportAt(other, documents);
    } else {
      for (const OwnedDocument& document : documents) ImportAt(other, {document});
    }
    ASSERT_TRUE(OpenAt(other, OpenMode::kWrite)->Curate(log.subspan(said)));
    EXPECT_TRUE(BytesOf(*OpenAt(other)->LoadGraph()) == index) << "another index in another order";
    EXPECT_TRUE(*ReadFile(IndexPath(other), 1 << 24) == index);
  }

  CurationModel model_;
  Random random_;
  std::string story_;
};

TEST_F(CurationModelTest, RandomLives) {
  size_t lives = Rounds(kLives);
  for (size_t life = 0; life < lives && !HasFailure(); ++life) LiveOnce(life);
  fmt::print("{} lives, {} crashes\n", lives, killed_in_writes_ + killed_in_time_);
  EXPECT_GT(killed_in_writes_, lives / 4);
  EXPECT_GT(killed_in_time_, lives / 4);
}

}  // namespace
}  // namespace causeway
