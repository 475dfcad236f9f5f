// Unpacks gzip (RFC 1952, any number of members) as it is read.
// Tested by tests/importers/gzip_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/byte_source.h"
#include "base/limits.h"

namespace causeway {

// Whether a file that begins with these bytes is packed.
bool IsGzip(std::string_view head);

// What `packed`, which must outlive the source, holds. Reading is an error where the packed bytes
// are damaged or end early (it says at which byte of them), and where they unpack to more than
// `limits.unpacked_ratio` times their number.
std::unique_ptr<ByteSource> Gunzip(ByteSource& packed, const Limits& limits);

}  // namespace causeway
