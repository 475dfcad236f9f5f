// A recursive descent that evaluates at once.
#include "tests/query/tck/expression.h"

#include <utility>

namespace causeway {
namespace {

Value PropertyOf(const DrawnGraph& graph, const Value& value, const std::string& key) {
  const auto* node = value.get_if<NodeId>();
  const auto* map = value.get_if<Map>();
  if (node == nullptr && map == nullptr) return {};
  const Map& properties = node != nullptr ? graph.nodes[node->value].properties : *map;
  auto found = properties.find(key);
  return found == properties.end() ? Value() : found->second;
}

Value ElementOf(const Value& list, const Value& index) {
  const auto* elements = list.get_if<List>();
  const auto* at = index.get_if<int64_t>();
  if (elements == nullptr || at == nullptr || *at < 0) return {};
  auto place = static_cast<size_t>(*at);
  return place < elements->size() ? (*elements)[place] : Value();
}

Value Sum(const Value& a, const Value& b) {
  if (const auto* integer = a.get_if<int64_t>(); integer != nullptr && b.get_if<int64_t>()) {
    return *integer + *b.get_if<int64_t>();
  }
  if (const auto* text = a.get_if<std::string>(); text != nullptr && b.get_if<std::string>()) {
    return *text + *b.get_if<std::string>();
  }
  const auto* first = a.get_if<List>();
  const auto* second = b.get_if<List>();
  if (first == nullptr || second == nullptr) return {};
  List both = *first;
  both.insert(both.end(), second->begin(), second->end());
  return both;
}

Value Difference(const Value& a, const Value& b) {
  const auto* from = a.get_if<int64_t>();
  const auto* less = b.get_if<int64_t>();
  return from == nullptr || less == nullptr ? Value() : Value(*from - *less);
}

Value RangeOf(const std::vector<Value>& arguments) {
  int64_t bounds[] = {0, -1, 1};
  for (size_t i = 0; i < arguments.size() && i < 3; ++i) {
    const auto* bound = arguments[i].get_if<int64_t>();
    if (bound != nullptr) bounds[i] = *bound;
  }
  List range;
  for (int64_t at = bounds[0]; bounds[2] > 0 && at <= bounds[1]; at += bounds[2]) {
    range.emplace_back(at);
  }
  return range;
}

class ExpressionReader {
 public:
  ExpressionReader(LiteralScanner& in, RowScope& scope) : in_(in), scope_(scope) {}

  Value Read() {
    Value value = ReadPostfix();
    for (;;) {
      if (in_.Accept("+")) {
        value = Sum(value, ReadPostfix());
      } else if (in_.Accept("-")) {
        value = Difference(value, ReadPostfix());
      } else {
        return value;
      }
    }
  }

  Map ReadMap() {
    Map map;
    in_.Separated("}", [&] {
      std::string key = in_.Name();
      in_.Expect(":");
      map[key] = Read();
    });
    return map;
  }

 private:
  Value ReadPostfix() {
    Value value = ReadPrimary();
    for (;;) {
      if (in_.Accept(".")) {
        value = PropertyOf(scope_.graph, value, in_.Name());
      } else if (in_.Accept("[")) {
        value = ElementOf(value, Read());
        in_.Expect("]");
      } else {
        return value;
      }
    }
  }

  Value ReadPrimary() {
    if (in_.at_number()) return in_.Number();
    if (in_.at_string()) return in_.String();
    if (in_.Accept("{")) return ReadMap();
    if (in_.Accept("[")) return ReadElements("]");
    if (in_.AcceptWord("null")) return {};
    if (in_.AcceptWord("true")) return true;
    if (in_.AcceptWord("false")) return false;
    std::string name = in_.Name();
    return in_.Accept("(") ? Call(name) : Variable(name);
  }

  List ReadElements(std::string_view close) {
    List elements;
    in_.Separated(close, [&] { elements.push_back(Read()); });
    return elements;
  }

  Value Variable(const std::string& name) {
    auto found = scope_.row.find(name);
    if (found != scope_.row.end()) return found->second;
    in_.Fail("a variable that is bound, not " + name);
    return {};
  }

  // After "name(".
  Value Call(const std::string& name) {
    if (name == "collect") return Collect();
    List arguments = ReadElements(")");
    if (name == "range") return RangeOf(arguments);
    const auto* list = arguments.empty() ? nullptr : arguments[0].get_if<List>();
    if (name == "size" && list != nullptr) return static_cast<int64_t>(list->size());
    in_.Fail("a function that setups know, not " + name);
    return {};
  }

  Value Collect() {
    List collected;
    size_t start = in_.at();
    for (const Bindings& row : scope_.rows) {
      in_.Seek(start);
      RowScope of_row{scope_.graph, row, {}};
      collected.push_back(ExpressionReader(in_, of_row).Read());
    }
    in_.Expect(")");
    scope_.collected = true;
    return collected;
  }

  LiteralScanner& in_;
  RowScope& scope_;
};

}  // namespace

Value ReadExpression(LiteralScanner& in, RowScope& scope) {
  return ExpressionReader(in, scope).Read();
}

Map ReadProperties(LiteralScanner& in, RowScope& scope) {
  return ExpressionReader(in, scope).ReadMap();
}

Value ReadLiteral(LiteralScanner& in) {
  DrawnGraph graph;
  Bindings row;
  RowScope scope{graph, row, {}};
  return ReadExpression(in, scope);
}

}  // namespace causeway
