// Lines that a program or a typist cut in mid-sentence, put together again.
#pragma once

#include <string>
#include <string_view>

namespace jinze::clauses {

// UTF-8. The line ends in mid-sentence; the line may be the rest of one: it begins with neither a number nor a blank.
bool is_cut_off(std::string_view line);
bool may_go_on(std::string_view next);

// Joins the lines of a text that was wrapped at a width: they are about as long as one another, and the last of them
// ends a sentence. A line that ends with a comma goes on in the next.
std::string unwrapped(std::string_view text);

}  // namespace jinze::clauses
