#include "front/serve/attachment.h"

#include <fmt/format.h>

namespace jinze::serve {

std::string attachment(std::string_view name, std::string_view plain)
{
    std::string said;
    for (const char c : name) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                              c == '-' || c == '_';
        said += is_plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, said);
}

}  // namespace jinze::serve
