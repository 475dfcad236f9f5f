// The page of `--format html` and `view`, as page/build.mjs bundles it from TypeScript.
#pragma once

#include <string_view>

namespace causeway {

// One HTML file, in which "{{connect}}", "{{title}}", "{{setup}}" and "{{graph}}" stand once, in
// this order, for what export/page.cc puts in; empty in a build without npm.
std::string_view PageTemplate();

}  // namespace causeway
