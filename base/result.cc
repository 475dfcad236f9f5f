// How an Error is shown to a person.
#include "base/result.h"

namespace causeway {

std::string ToText(const Error& error) {
  std::string text = error.message;
  for (const std::string* part : {&error.detail, &error.hint}) {
    if (part->empty()) continue;
    text += '\n';
    text += *part;
  }
  return text;
}

}  // namespace causeway
