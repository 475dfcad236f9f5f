// A JSON object; what an article has none of is left out.
#include "importers/article_frame.h"

#include <utility>
#include <vector>

#include "graph/value_json.h"

namespace causeway {
namespace {

constexpr const char* kFrameTitle = "title";
constexpr const char* kFramePlaceKey = "place";
constexpr const char* kFramePlaces = "places";
constexpr const char* kFrameSource = "source";
constexpr const char* kFrameAliases = "aliases";

Value FrameRow(const ArticlePlace& place) {
  return List{Value(int64_t{place.offset}), place.place};
}
Value FrameRow(const Property& property) {
  return List{Value(std::string(property.key)), property.value};
}
Value FrameRow(const ArticleAlias& alias) {
  return List{Value(alias.name), Value(int64_t{alias.begin}), Value(int64_t{alias.end})};
}

template <class Part>
void PutFrameRows(Map& frame, const char* name, const std::vector<Part>& parts) {
  List rows;
  for (const Part& part : parts) rows.push_back(FrameRow(part));
  if (!rows.empty()) frame[name] = std::move(rows);
}

void PutFrameText(Map& frame, const char* name, std::string_view text) {
  if (!text.empty()) frame[name] = std::string(text);
}

// What is not of the form that FrameOf writes leaves `ok` false.
class FrameReader {
 public:
  explicit FrameReader(const Value& frame) : frame_(frame.get_if<Map>()), ok_(frame_ != nullptr) {}

  [[nodiscard]] bool ok() const { return ok_; }

  std::string_view Text(const char* name) {
    const Value* value = Find(name);
    return value == nullptr ? std::string_view() : TextOf(*value);
  }

  template <class Part>
  void Rows(const char* name, size_t width, std::vector<Part>& parts,
            Part (FrameReader::*read)(const List& row)) {
    const Value* value = Find(name);
    const List* rows = value == nullptr ? nullptr : value->get_if<List>();
    if (value != nullptr && rows == nullptr) ok_ = false;
    if (rows == nullptr) return;
    for (const Value& row : *rows) {
      const List* cells = row.get_if<List>();
      if (cells == nullptr || cells->size() != width) ok_ = false;
      if (!ok_) return;
      parts.push_back((this->*read)(*cells));
    }
  }

  ArticlePlace Place(const List& row) { return {.offset = OffsetOf(row[0]), .place = row[1]}; }
  Property Source(const List& row) { return {.key = TextOf(row[0]), .value = row[1]}; }
  ArticleAlias Alias(const List& row) {
    return {
        .name = std::string(TextOf(row[0])), .begin = OffsetOf(row[1]), .end = OffsetOf(row[2])};
  }

 private:
  [[nodiscard]] const Value* Find(const char* name) const {
    if (frame_ == nullptr) return nullptr;
    auto found = frame_->find(name);
    return found == frame_->end() ? nullptr : &found->second;
  }
  std::string_view TextOf(const Value& value) {
    const auto* text = value.get_if<std::string>();
    if (text == nullptr) ok_ = false;
    return text == nullptr ? std::string_view() : *text;
  }
  uint32_t OffsetOf(const Value& value) {
    const auto* number = value.get_if<int64_t>();
    if (number == nullptr || !std::in_range<uint32_t>(*number)) ok_ = false;
    return ok_ ? static_cast<uint32_t>(*number) : 0;
  }

  const Map* frame_;
  bool ok_;
};

}  // namespace

std::string FrameOf(const Article& article) {
  if (article.is_plain) return "";
  Map frame;
  PutFrameText(frame, kFrameTitle, article.title);
  PutFrameText(frame, kFramePlaceKey, article.place_key);
  PutFrameRows(frame, kFramePlaces, article.places);
  PutFrameRows(frame, kFrameSource, article.source);
  PutFrameRows(frame, kFrameAliases, article.aliases);
  return ToJson(Value(std::move(frame)));
}

Result<FramedArticle> ArticleOf(std::string_view frame, std::string text) {
  CW_ASSIGN(Value read, FromJson(frame));
  FramedArticle framed{.frame = std::make_unique<const Value>(std::move(read)), .article = {}};
  FrameReader reader(*framed.frame);
  framed.article.text = std::move(text);
  framed.article.title = reader.Text(kFrameTitle);
  framed.article.place_key = reader.Text(kFramePlaceKey);
  reader.Rows(kFramePlaces, 2, framed.article.places, &FrameReader::Place);
  reader.Rows(kFrameSource, 2, framed.article.source, &FrameReader::Source);
  reader.Rows(kFrameAliases, 3, framed.article.aliases, &FrameReader::Alias);
  if (reader.ok()) return framed;
  return Error{.code = ErrorCode::kDamaged, .message = "not the frame of an article"};
}

}  // namespace causeway
