// A plain table for a terminal: columns as wide as their widest cell, a Chinese character counted as two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinze::desk {

// How many columns of a terminal a text takes.
std::size_t width_of(std::string_view text);

class Columns {
public:
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    std::string printed() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace jinze::desk
