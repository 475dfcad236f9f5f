// expat calls back; the first error, ours or the sink's, stops it.
#include "importers/xml.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr size_t kXmlBlock = 1 << 16;

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

std::string_view LocalName(std::string_view name) { return name.substr(name.find(':') + 1); }

Error TooMuch(std::string message) {
  return Rejected(std::move(message), "Split it, or leave it out.");
}

class XmlReader {
 public:
  XmlReader(const Limits& limits, XmlSink& sink)
      : limits_(limits), sink_(sink), parser_(XML_ParserCreate(nullptr)) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), OnStart, OnEnd);
    XML_SetCharacterDataHandler(parser_.get(), OnText);
    XML_SetSkippedEntityHandler(parser_.get(), OnSkippedEntity);
    XML_SetStartDoctypeDeclHandler(parser_.get(), OnDoctype);
  }

  Result<void> Read(ByteSource& source) {
    for (bool at_end = false; !at_end;) {
      void* buffer = XML_GetBuffer(parser_.get(), kXmlBlock);
      if (buffer == nullptr) return Rejected("there is no memory left for its markup");
      CW_ASSIGN(size_t got, source.Read({static_cast<char*>(buffer), kXmlBlock}));
      at_end = got == 0;
      CW_TRY(Parse(got, at_end));
    }
    return {};
  }

  Result<void> Parse(size_t bytes, bool at_end) {
    given_ += bytes;
    XML_Status status = XML_ParseBuffer(parser_.get(), static_cast<int>(bytes), at_end ? 1 : 0);
    if (error_) return *std::move(error_);
    if (status != XML_STATUS_OK) return NotWellFormed();
    if (IsMarkupTooLong()) {
      return AtPlace(
          TooMuch(fmt::format("a tag or a comment has more than {} bytes", limits_.markup_bytes)));
    }
    return {};
  }

 private:
  static XmlReader& Self(void* data) { return *static_cast<XmlReader*>(data); }

  static void XMLCALL OnStart(void* data, const char* name, const char** attributes) {
    XmlReader& self = Self(data);
    if (++self.depth_ > self.limits_.markup_nesting) {
      return self.Stop(
          TooMuch(fmt::format("elements nest deeper than {}", self.limits_.markup_nesting)));
    }
    self.HandOverText();
    if (self.error_) return;
    self.attributes_.clear();
    for (const char** at = attributes; *at != nullptr; at += 2)
      self.attributes_.push_back({.name = LocalName(at[0]), .value = at[1]});
    self.Check(self.sink_.Start({.name = LocalName(name),
                                 .attributes = self.attributes_,
                                 .line = XML_GetCurrentLineNumber(self.parser_.get())}));
  }

  static void XMLCALL OnEnd(void* data, const char* name) {
    XmlReader& self = Self(data);
    --self.depth_;
    self.HandOverText();
    if (!self.error_) self.Check(self.sink_.End(LocalName(name)));
  }

  static void XMLCALL OnText(void* data, const char* text, int size) {
    Self(data).Append({text, static_cast<size_t>(size)});
  }

  static void XMLCALL OnSkippedEntity(void* data, const char* name, int is_parameter) {
    if (is_parameter == 0) Self(data).Append(fmt::format("&{};", name));
  }

  static void XMLCALL OnDoctype(void* data, const char* /*name*/, const char* /*system*/,
                                const char* /*public_id*/, int has_internal_subset) {
    if (has_internal_subset == 0) return;
    Self(data).Stop(Rejected("its document type declares entities or elements of its own",
                             "Take the declarations in [ ] out of its <!DOCTYPE …>."));
  }

  void Append(std::string_view text) {
    if (text_.size() + text.size() > limits_.text_run_bytes) {
      return Stop(TooMuch(
          fmt::format("the text between two tags has more than {} bytes", limits_.text_run_bytes)));
    }
    text_ += text;
  }

  void HandOverText() {
    if (error_ || text_.empty()) return;
    Check(sink_.Text(text_));
    text_.clear();
  }

  // After an error nothing more is handed over, though expat still ends an empty element.
  void Check(Result<void> result) {
    if (!result) Stop(std::move(result).error());
  }
  void Stop(Error error) {
    if (error_) return;
    error_ = AtPlace(std::move(error));
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  // expat keeps what is not whole yet.
  [[nodiscard]] bool IsMarkupTooLong() const {
    XML_Index begin = XML_GetCurrentByteIndex(parser_.get());
    return begin >= 0 && given_ - static_cast<uint64_t>(begin) > limits_.markup_bytes + kXmlBlock;
  }

  [[nodiscard]] std::string Place() const {
    return fmt::format("line {}, column {}", XML_GetCurrentLineNumber(parser_.get()),
                       XML_GetCurrentColumnNumber(parser_.get()) + 1);
  }
  [[nodiscard]] Error AtPlace(Error error) const {
    error.message += " at " + Place();
    return error;
  }
  [[nodiscard]] Error NotWellFormed() const {
    XML_Error code = XML_GetErrorCode(parser_.get());
    bool encoding = code == XML_ERROR_UNKNOWN_ENCODING;
    return Rejected(
        fmt::format("not well-formed XML at {}: {}", Place(), XML_ErrorString(code)),
        encoding ? "Convert it to UTF-8; what is read is UTF-8, UTF-16, ISO-8859-1 and US-ASCII."
                 : "");
  }

  const Limits& limits_;
  XmlSink& sink_;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  std::vector<XmlAttribute> attributes_;
  std::string text_;
  uint32_t depth_ = 0;
  uint64_t given_ = 0;
  std::optional<Error> error_;
};

// The outermost element by that encoding, or, for null, by what the bytes say.
std::string RootOf(std::string_view head, const char* encoding) {
  std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreate(encoding));
  std::pair<XML_Parser, std::string> at(parser.get(), "");
  XML_SetUserData(parser.get(), &at);
  XML_SetStartElementHandler(parser.get(), [](void* data, const char* name, const char**) {
    auto& [reader, root] = *static_cast<std::pair<XML_Parser, std::string>*>(data);
    root = LocalName(name);
    XML_StopParser(reader, XML_FALSE);
  });
  constexpr size_t kMost = 1 << 16;
  XML_Parse(parser.get(), head.data(), static_cast<int>(std::min(head.size(), kMost)), 0);
  return at.second;
}

}  // namespace

std::string_view XmlElement::Attribute(std::string_view attribute) const {
  const auto found = std::ranges::find(attributes, attribute, &XmlAttribute::name);
  return found == attributes.end() ? std::string_view() : found->value;
}

Result<void> ReadXml(ByteSource& source, const Limits& limits, XmlSink& sink) {
  return XmlReader(limits, sink).Read(source);
}

std::string XmlRootOf(std::string_view head) {
  std::string root = RootOf(head, nullptr);
  // An encoding that expat does not know still says in ASCII what it is of.
  return root.empty() ? RootOf(head, "ISO-8859-1") : root;
}

}  // namespace causeway
