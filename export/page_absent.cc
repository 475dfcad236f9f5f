// In the place of the bundled page, in a build without npm (page/CMakeLists.txt).
#include "export/page_template.h"

namespace causeway {

std::string_view PageTemplate() { return {}; }

}  // namespace causeway
