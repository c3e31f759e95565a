// The board, the lists behind its cells, and one obligation explaining itself, for whoever may read them.
#pragma once

#include "desk/duty_list.h"
#include "desk/explain.h"
#include "pages/reader.h"

namespace jinze::pages {

struct BoardAsked {
    std::optional<std::string> node, by, on, known, compare;
};
Told<desk::BoardAnswer> board(const Reader& reader, const BoardAsked& asked);

Told<desk::Explanation> explanation(const Reader& reader, const std::string& obligation,
                                    const std::optional<std::string>& on, const std::optional<std::string>& known);

}  // namespace jinze::pages
