// Puts rows into the image's columns, section by section.
#include "graph/layout.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace causeway {
namespace {

using Slice = GraphRows::Slice;

class Layout {
 public:
  Layout(const GraphRows& rows, StringNumbers numbers, ImageWriter& image)
      : rows_(rows), numbers_(numbers), image_(image) {}

  void PutNodes(std::span<const uint32_t> declared);
  void PutNames(std::span<const NameRow> names);
  void PutDocuments();
  void PutMentions();

 private:
  // A column with the number that `of` gives for each of `rows`.
  template <class Rows, class Of>
  void Put(Section section, const Rows& rows, Of of) {
    NumberColumnWriter column;
    for (const auto& row : rows) column.Add(of(row));
    image_.Put(section, column);
  }
  template <class Rows>
  void PutTexts(Section section, const Rows& rows, uint32_t Rows::value_type::*text) {
    Put(section, rows, [&](const auto& row) { return numbers_[row.*text]; });
  }
  template <class Rows>
  void PutList(Section ends, Section values, const Rows& rows, Slice Rows::value_type::*slice);

  const GraphRows& rows_;
  StringNumbers numbers_;
  ImageWriter& image_;
};

template <class Rows>
void Layout::PutList(Section ends, Section values, const Rows& rows,
                     Slice Rows::value_type::*slice) {
  std::vector<uint32_t> list;
  Put(ends, rows, [&](const auto& row) {
    for (uint32_t text : RowsOf(rows_.lists, row.*slice)) list.push_back(numbers_[text]);
    return static_cast<uint32_t>(list.size());
  });
  image_.Put(values, std::move(list));
}

void Layout::PutNodes(std::span<const uint32_t> declared) {
  const std::vector<GraphRows::Node>& nodes = rows_.nodes;
  PutTexts(Section::kNodeName, nodes, &GraphRows::Node::name);
  PutList(Section::kNodeAliasEnds, Section::kNodeAliases, nodes, &GraphRows::Node::aliases);
  PutList(Section::kNodeIdentifierEnds, Section::kNodeIdentifiers, nodes,
          &GraphRows::Node::identifiers);
  PutList(Section::kNodeLabelEnds, Section::kNodeLabels, nodes, &GraphRows::Node::labels);
  PropertyColumns properties;
  for (const GraphRows::Node& node : nodes)
    properties.Add(RowsOf(rows_.properties, node.properties));
  properties.Put(Section::kNodePropertyEnds, Section::kNodePropertyKey, Section::kNodePropertyValue,
                 numbers_, image_);
  uint32_t end = 0;
  Put(Section::kNodeDeclarationEnds, declared, [&](uint32_t count) { return end += count; });
}

void Layout::PutNames(std::span<const NameRow> names) {
  Put(Section::kNameKey, names, [this](const auto& name) { return numbers_[name.key]; });
  Put(Section::kNameNode, names, [](const auto& name) { return name.node; });
  Put(Section::kNameHow, names, [](const auto& name) { return static_cast<uint32_t>(name.how); });
}

void Layout::PutDocuments() {
  const std::vector<GraphRows::Document>& documents = rows_.documents;
  PutTexts(Section::kDocumentKey, documents, &GraphRows::Document::key);
  PutTexts(Section::kDocumentTitle, documents, &GraphRows::Document::title);
  PutTexts(Section::kDocumentDigest, documents, &GraphRows::Document::digest);
  PutTexts(Section::kDocumentImporter, documents, &GraphRows::Document::importer);
  Put(Section::kDocumentFlags, documents,
      [](const auto& row) { return row.has_text ? uint32_t{kHasTextBit} : 0; });
  // The first document with a digest stands for the rest; one without a digest for itself.
  std::vector<uint32_t> first(rows_.strings.size(), UINT32_MAX);
  uint32_t at = 0;
  Put(Section::kDocumentCanonical, documents, [&](const auto& row) {
    uint32_t here = at++;
    if (row.digest == 0) return here;
    return first[row.digest] = std::min(first[row.digest], here);
  });
}

void Layout::PutMentions() {
  const std::vector<GraphRows::Mention>& mentions = rows_.mentions;
  auto put = [&](Section section, uint32_t GraphRows::Mention::*value) {
    Put(section, mentions, [&](const auto& row) { return row.*value; });
  };
  put(Section::kMentionNode, &GraphRows::Mention::node);
  put(Section::kMentionDocument, &GraphRows::Mention::document);
  put(Section::kMentionResolved, &GraphRows::Mention::resolved);
  PutTexts(Section::kMentionName, mentions, &GraphRows::Mention::name);
  PutTexts(Section::kMentionIdentifier, mentions, &GraphRows::Mention::id);
  PutList(Section::kMentionLabelEnds, Section::kMentionLabels, mentions,
          &GraphRows::Mention::labels);
}

}  // namespace

void StringUse::Add(std::span<const GraphRows::Property> properties) {
  for (GraphRows::Property property : properties) {
    Add(property.key);
    Add(property.value);
  }
}

void StringUse::Add(const GraphRows& rows, std::span<const NameRow> names) {
  for (const GraphRows::Node& node : rows.nodes) {
    Add(node.name);
    for (Slice list : {node.aliases, node.identifiers, node.labels}) Add(RowsOf(rows.lists, list));
    Add(RowsOf(rows.properties, node.properties));
  }
  for (const GraphRows::Document& document : rows.documents) {
    for (uint32_t text : {document.key, document.title, document.digest, document.importer}) {
      Add(text);
    }
  }
  for (const GraphRows::Mention& mention : rows.mentions) {
    Add(mention.name);
    Add(mention.id);
    Add(RowsOf(rows.lists, mention.labels));
  }
  for (const NameRow& name : names) Add(name.key);
}

std::vector<uint32_t> StringUse::Put(ImageWriter& image) const {
  std::vector<uint32_t> numbers(strings_.size());
  std::vector<char> bytes;
  bytes.reserve(strings_.byte_count());
  std::vector<uint64_t> ends;
  for (uint32_t text : strings_.Order()) {
    if (!used_[text]) continue;
    numbers[text] = static_cast<uint32_t>(ends.size());
    std::string_view added = strings_[text];
    bytes.insert(bytes.end(), added.begin(), added.end());
    ends.push_back(bytes.size());
  }
  image.Put(Section::kStringBytes, std::move(bytes));
  image.Put(Section::kStringEnds, std::move(ends));
  return numbers;
}

void PutParts(const GraphRows& rows, std::span<const NameRow> names,
              std::span<const uint32_t> declared, StringNumbers numbers, ImageWriter& image) {
  Layout layout(rows, numbers, image);
  layout.PutNodes(declared);
  layout.PutNames(names);
  layout.PutDocuments();
  layout.PutMentions();
}

}  // namespace causeway
