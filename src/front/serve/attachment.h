// The header Content-Disposition of a download.
#pragma once

#include <string>
#include <string_view>

namespace jinze::serve {

// RFC 6266, with the name as RFC 8187 writes it; `plain`, in ASCII without quotation marks, for whoever does not read
// that.
std::string attachment(std::string_view name, std::string_view plain);

}  // namespace jinze::serve
