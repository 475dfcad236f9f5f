// Where written bytes go: a file, standard output, a string. Exporters see only this.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace causeway {

class ByteSink {
 public:
  ByteSink() = default;
  ByteSink(const ByteSink&) = delete;
  ByteSink& operator=(const ByteSink&) = delete;
  virtual ~ByteSink() = default;

  // Appends all of `bytes`, or fails.
  virtual Result<void> Write(std::string_view bytes) = 0;
};

class StringSink final : public ByteSink {
 public:
  Result<void> Write(std::string_view bytes) override {
    text_ += bytes;
    return {};
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace causeway
