// Walks folders in order of name. What cannot be read is an outcome, never an end of the walk.
#include "importers/inputs.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/utf8.h"

namespace causeway {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardInput = "-";

// The store, its index and what SQLite and AtomicFile keep beside them.
bool IsOfStore(std::string_view name) {
  return name.ends_with(".kg") || name.find(".kg-") != std::string_view::npos;
}

bool IsPassedOver(std::string_view name) { return name.starts_with('.') || IsOfStore(name); }

uint64_t SizeOf(const fs::path& path) {
  std::error_code error;
  uint64_t size = fs::file_size(path, error);
  return error ? 0 : size;
}

class Walk {
 public:
  explicit Walk(Inputs& found) : found_(found) {}

  void Name(const std::string& path, const TableRole& role = {}) {
    if (path == kStandardInput) {
      found_.files.push_back({.path = path, .key = "stdin", .role = role});
      return;
    }
    std::error_code error;
    fs::file_status status = fs::status(path, error);
    std::string name = fs::path(path).filename().string();
    if (!fs::exists(status)) {
      Leave(path, name, FileStatus::kFailed,
            fmt::format("cannot read {}: {}\nCheck the path; it is relative to the current folder.",
                        path, error.message()));
    } else if (fs::is_directory(status)) {
      Folder(path, "");
    } else {
      found_.files.push_back({.path = path, .key = name, .role = role, .size = SizeOf(path)});
    }
  }

 private:
  void Folder(const fs::path& folder, const std::string& prefix) {
    std::error_code error;
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      entries.push_back(entry->path());
    }
    if (error) {
      Leave(folder.string(), prefix, FileStatus::kFailed,
            fmt::format("cannot read the folder {}: {}", folder.string(), error.message()));
    }
    for (const fs::path& path : entries) Entry(path, prefix);
  }

  void Entry(const fs::path& path, const std::string& prefix) {
    std::string name = path.filename().string();
    if (IsPassedOver(name)) return;
    std::string key = prefix + name;
    std::error_code error;
    fs::file_status status = fs::status(path, error);
    bool is_link = fs::is_symlink(fs::symlink_status(path, error));
    if (fs::is_directory(status) && !is_link) {
      Folder(path, key + '/');
    } else if (fs::is_directory(status)) {
      Leave(path.string(), key, FileStatus::kSkipped,
            fmt::format("{} is a link to a folder: name it to import it", path.string()));
    } else if (fs::is_regular_file(status)) {
      found_.files.push_back(
          {.path = path.string(), .key = key, .named = false, .size = SizeOf(path)});
    } else {
      Leave(path.string(), key, FileStatus::kSkipped,
            fmt::format("{} is not a file", path.string()));
    }
  }

  void Leave(const std::string& path, const std::string& key, FileStatus status, std::string note) {
    found_.outcomes.push_back(
        {.path = path, .key = key, .status = status, .note = std::move(note)});
  }

  Inputs& found_;
};

bool IsSameFile(const Input& a, const Input& b) {
  std::error_code error;
  return a.role == b.role && (a.path == b.path || fs::equivalent(a.path, b.path, error));
}

void Fail(Inputs& inputs, const Input& input, std::string note) {
  inputs.outcomes.push_back({.path = input.path,
                             .key = input.key,
                             .status = FileStatus::kFailed,
                             .note = std::move(note)});
}

// Inputs with one key: all fail, unless they are one file.
void TakeSameKey(Inputs& inputs, std::span<const Input> same) {
  bool is_one_file = std::ranges::all_of(
      same, [&](const Input& input) { return IsSameFile(input, same.front()); });
  if (is_one_file) {
    inputs.files.push_back(same.front());
    return;
  }
  std::vector<std::string_view> paths;
  std::ranges::transform(same, std::back_inserter(paths), &Input::path);
  std::string note = fmt::format(
      "{} would both be the document \"{}\"\nRename one, or import the folder that holds both.",
      fmt::join(paths, " and "), same.front().key);
  for (const Input& input : same) Fail(inputs, input, note);
}

void TakeEachKeyOnce(Inputs& inputs) {
  std::vector<Input> all = std::exchange(inputs.files, {});
  std::ranges::sort(all, {}, [](const Input& input) {
    return std::tuple(std::string_view(input.key), !input.named, std::string_view(input.path));
  });
  for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].key == all[begin].key) ++end;
    TakeSameKey(inputs, std::span(all).subspan(begin, end - begin));
  }
}

void RefuseInvalidKeys(Inputs& inputs) {
  auto invalid = std::ranges::stable_partition(
      inputs.files, [](const Input& input) { return !FirstInvalidUtf8(input.key); });
  for (const Input& input : invalid) {
    Fail(inputs, input,
         fmt::format("the name of {} is not UTF-8: rename it", ValidUtf8(input.path)));
  }
  inputs.files.erase(invalid.begin(), invalid.end());
}

}  // namespace

Inputs FindInputs(std::span<const std::string> paths, std::span<const TableFile> tables) {
  Inputs inputs;
  Walk walk(inputs);
  for (const std::string& path : paths) walk.Name(path);
  for (const TableFile& table : tables) walk.Name(table.path, table.role);
  RefuseInvalidKeys(inputs);
  TakeEachKeyOnce(inputs);
  return inputs;
}

}  // namespace causeway
