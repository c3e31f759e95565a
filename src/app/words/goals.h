// The district's goals as people write them: by title or code, several separated by commas.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue/catalogue.h"

namespace jinze::words {

// Of those in force on the day, each once; else the part that names none.
std::expected<std::vector<Code>, std::string> goals_said(std::string_view text, const catalogue::Catalogue& catalogue,
                                                         Day on);
// As goals_said() reads them: 一稳三增；优化经济发展环境. One that the catalogue does not know is its code.
std::string goals_written(const std::vector<Code>& goals, const catalogue::Catalogue& catalogue);

}  // namespace jinze::words
