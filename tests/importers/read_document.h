// What a reader of documents gives for some bytes, as text.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

#include "importers/import.h"

namespace causeway {

// A document: its key and title, its text, and a line for each statement with the section, the
// words of its evidence where they are asked for, and its properties.
class DocumentLines final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    text_ = document.text;
    lines += fmt::format("{}: {}\n{}", document.key, document.title, document.text);
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& s : batch) {
      bool denied = s.polarity == Polarity::kDenied;
      lines += fmt::format("= {} {}{} {}", s.subject.name, denied ? "not " : "", s.relation,
                           s.object.name);
      if (!s.evidence.section.empty()) lines += fmt::format(" in \"{}\"", s.evidence.section);
      for (const Property& property : s.evidence.properties)
        lines += fmt::format(" {}={}", property.key, ToText(property.value));
      lines += '\n';
      EXPECT_LE(s.evidence.end, text_.size());
      EXPECT_LT(s.evidence.begin, s.evidence.end);
      quotes += text_.substr(s.evidence.begin, s.evidence.end - s.evidence.begin) + '\n';
    }
    return {};
  }
  Result<void> End() override { return {}; }

  std::string lines;
  std::string quotes;

 private:
  static std::string ToText(const Value& value) {
    if (const auto* text = value.get_if<std::string>()) return *text;
    return std::to_string(*value.get_if<int64_t>());
  }

  std::string text_;
};

// The lines of the documents in `bytes`, or the error.
inline std::string ReadDocument(decltype(ImportFormat::read) read, std::string_view key,
                                std::string_view bytes, const Limits& limits = {}) {
  DocumentLines sink;
  Result<std::string> note = read(key, bytes, {.limits = limits}, sink);
  if (!note) return ToText(note.error());
  return note->empty() ? sink.lines : sink.lines + "note: " + *note + '\n';
}

}  // namespace causeway
