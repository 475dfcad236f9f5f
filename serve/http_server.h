// The server of `causeway view`: HTTP/1.1 on loopback for one person's browser (Boost.Beast).
// Tested by tests/serve/http_server_test.cc and tests/page/view_test.mjs.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "serve/routes.h"

namespace causeway {

struct ServeOptions {
  uint16_t port = 0;                                      // 0: any that is free
  std::function<void(const std::string& address)> ready;  // called once, with the address to open
};

// Listens on 127.0.0.1 and answers until site.stop is set. Each reply forbids to be framed, kept
// or read by other sites; what may ask is decided by serve/guard.h. A request whose head is larger
// than limits.view_header_bytes is answered by 431, one whose body is
// larger than view_body_bytes by 413, one that does not arrive in view_request_seconds by hanging
// up. More connections than view_connections wait. Errors: the port is taken.
Result<void> Serve(const Site& site, const ServeOptions& options);

}  // namespace causeway
