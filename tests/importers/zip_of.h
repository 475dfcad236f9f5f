// ZIP archives for tests and fuzzers, by libzip.
#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

namespace causeway {

// The bytes of an archive of files: name and content.
inline std::string ZipOf(const std::vector<std::pair<std::string, std::string>>& files) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* bytes = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(bytes);
  zip_t* archive = zip_open_from_source(bytes, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : files) {
    zip_source_t* file = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), file, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  std::string written;
  zip_source_open(bytes);
  char block[4096];
  for (zip_int64_t got; (got = zip_source_read(bytes, block, sizeof block)) > 0;)
    written.append(block, static_cast<size_t>(got));
  zip_source_close(bytes);
  zip_source_free(bytes);
  return written;
}

}  // namespace causeway
