// The words are those that templates of health sites, encyclopedias and weblogs use.
#include "importers/html_furniture.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/contains.h"
#include "importers/prose/characters.h"

namespace causeway {
namespace {

constexpr std::array kUnreadTags = {
    GUMBO_TAG_NAV,    GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE,    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,
    GUMBO_TAG_FORM,   GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,   GUMBO_TAG_IFRAME, GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_OBJECT, GUMBO_TAG_SVG,    GUMBO_TAG_TEXTAREA, GUMBO_TAG_MATH,   GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,  GUMBO_TAG_CANVAS,   GUMBO_TAG_HEAD,   GUMBO_TAG_DEL};
constexpr std::array<std::string_view, 8> kUnreadRoles = {
    "navigation",    "banner", "contentinfo", "search",
    "complementary", "dialog", "alertdialog", "menu"};
constexpr std::array<std::string_view, 37> kUnreadWords = {
    "nav",           "navbar",   "navigation",  "navbox",     "menu",       "breadcrumb",
    "breadcrumbs",   "sidebar",  "footer",      "cookie",     "cookies",    "consent",
    "gdpr",          "share",    "sharing",     "social",     "related",    "advert",
    "advertisement", "ads",      "promo",       "newsletter", "subscribe",  "comments",
    "pagination",    "toc",      "skip",        "skiplink",   "references", "reflist",
    "editsection",   "catlinks", "printfooter", "popup",      "modal",      "disclaimer",
    "masthead"};

// "cookie-banner top": cookie, banner, top.
bool HoldsUnreadWord(std::string_view names) {
  std::string lower = LowerAscii(names);
  std::string_view rest = lower;
  while (!rest.empty()) {
    size_t end = std::min(rest.find_first_of(" -_\t\n"), rest.size());
    if (Contains(kUnreadWords, rest.substr(0, end))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

bool IsHidden(const GumboElement& element) {
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  if (AttributeOf(element, "aria-hidden") == "true") return true;
  std::string style = LowerAscii(AttributeOf(element, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos;
}

// The banner of the page, and not the head of an article in it.
bool IsPageHeader(const GumboElement& element, const GumboNode* parent) {
  return element.tag == GUMBO_TAG_HEADER && parent != nullptr &&
         parent->type == GUMBO_NODE_ELEMENT && parent->v.element.tag == GUMBO_TAG_BODY;
}

}  // namespace

std::string_view AttributeOf(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool IsFurniture(const GumboNode& node) {
  const GumboElement& element = node.v.element;
  return Contains(kUnreadTags, element.tag) || IsPageHeader(element, node.parent) ||
         Contains(kUnreadRoles, AttributeOf(element, "role")) || IsHidden(element);
}

bool IsNamedFurniture(const GumboElement& element) {
  return HoldsUnreadWord(AttributeOf(element, "class")) ||
         HoldsUnreadWord(AttributeOf(element, "id"));
}

}  // namespace causeway
