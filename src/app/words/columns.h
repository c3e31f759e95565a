// A plain table for a terminal: columns as wide as their widest cell, a Chinese character counted as two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinze::desk {

// How many columns of a terminal a text takes.
std::size_t width_of(std::string_view text);

// Text as a terminal may have it: what steers a terminal (C0, DEL, C1) or turns the direction of writing stands there
// as \u001b, and a byte that is no UTF-8 as \ufffd. Inside of a JSON string it means the same as before.
std::string visible(std::string_view text);

class Columns {
public:
    void add(std::vector<std::string> row);
    std::string printed() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace jinze::desk
