// The escapes of xlsx for what XML cannot hold: _x000D_ for a carriage return, _x005F_ for an underscore that would
// otherwise start an escape (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
#pragma once

#include <string>
#include <string_view>

namespace jinze::sheets {

std::string with_escapes(std::string_view text);     // as in a part, before XML's own escaping
std::string without_escapes(std::string_view text);  // _x0000_ stays: a cell holds no NUL

}  // namespace jinze::sheets
