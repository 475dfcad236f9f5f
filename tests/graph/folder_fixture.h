// A folder for one test, removed after it.
#pragma once

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace causeway {

class FolderFixture : public ::testing::Test {
 protected:
  FolderFixture() {
    std::string pattern = testing::TempDir() + "causeway-XXXXXX";
    folder_ = mkdtemp(pattern.data());
  }
  ~FolderFixture() override {
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
    std::filesystem::remove_all(folder_);
  }

  [[nodiscard]] std::string Path(const std::string& name) const { return folder_ + "/" + name; }
  [[nodiscard]] std::vector<std::string> FilesInFolder() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
  }

  std::string folder_;
};

}  // namespace causeway
