// A small automaton, a step a byte.
#include "importers/turtle_source.h"

#include <fmt/format.h>

#include <span>
#include <utility>

#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr size_t kTurtleBlock = 1 << 16;

}  // namespace

std::optional<char> TurtleSource::Next() {
  if (error_ || (at_ == end_ && !Fill())) return std::nullopt;
  char c = buffer_[at_++];
  Step(c);
  if (c == '\n') ++line_;
  if (error_) return std::nullopt;
  return c;
}

bool TurtleSource::Fill() {
  buffer_.resize(kTurtleBlock);
  Result<size_t> got = bytes_.Read(std::span(buffer_));
  at_ = 0;
  end_ = got ? *got : 0;
  if (!got) error_ = std::move(got).error();
  return end_ > 0;
}

void TurtleSource::Step(char c) {
  if (c == '\0') Fail("a NUL byte");
  token_ = within_ == Within::kPlain ? 0 : token_ + 1;
  if (token_ > limits_.text_run_bytes) {
    Fail(fmt::format("an IRI, a string or a comment has more than {} bytes",
                     limits_.text_run_bytes));
  }
  switch (within_) {
    case Within::kPlain:
      return StepPlain(c);
    case Within::kEscape:
      within_ = escaped_;
      return;
    case Within::kComment:
      if (c == '\n' || c == '\r') within_ = Within::kPlain;
      return;
    case Within::kIri:
      if (c == '>' || c == '\n') within_ = Within::kPlain;
      return;
    case Within::kQuotes:
      return StepQuotes(c);
    case Within::kString:
      return StepString(c);
    case Within::kLongString:
      return StepLongString(c);
  }
}

void TurtleSource::StepPlain(char c) {
  switch (c) {
    case '#':
      within_ = Within::kComment;
      return;
    case '<':
      within_ = Within::kIri;
      return;
    case '"':
    case '\'':
      within_ = Within::kQuotes;
      quote_ = c;
      quotes_ = 1;
      return;
    case '\\':
      escaped_ = std::exchange(within_, Within::kEscape);
      return;
    case '[':
    case '(':
    case '{':
      if (++depth_ > limits_.nesting) {
        Fail(fmt::format("brackets nest deeper than {}", limits_.nesting));
      }
      return;
    case ']':
    case ')':
    case '}':
      depth_ -= depth_ > 0 ? 1 : 0;
      return;
    default:
      return;
  }
}

// One quote begins a string, two are an empty one, three begin a long string.
void TurtleSource::StepQuotes(char c) {
  if (c == quote_) {
    if (++quotes_ < 3) return;
    within_ = Within::kLongString;
    quotes_ = 0;
    return;
  }
  within_ = quotes_ == 1 ? Within::kString : Within::kPlain;
  Step(c);
}

void TurtleSource::StepString(char c) {
  if (c == '\\') escaped_ = std::exchange(within_, Within::kEscape);
  if (c == quote_ || c == '\n') within_ = Within::kPlain;
}

void TurtleSource::StepLongString(char c) {
  quotes_ = c == quote_ ? quotes_ + 1 : 0;
  if (c == '\\') escaped_ = std::exchange(within_, Within::kEscape);
  if (quotes_ == 3) within_ = Within::kPlain;
}

void TurtleSource::Fail(std::string what) {
  if (error_) return;
  error_ = Rejected(fmt::format("line {}: {}", line_, std::move(what)));
}

}  // namespace causeway
