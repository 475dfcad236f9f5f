// One lambda for each alternative of a std::variant: std::visit(Overloaded{…}, variant).
// Tested by its use in query/ast_text.cc.
#pragma once

namespace causeway {

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace causeway
