// A plain table for a terminal: each column as wide as its widest cell; a Chinese character counts as two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinze::words {

// The width of a text in terminal columns.
std::size_t width_of(std::string_view text);

// Escapes text for a terminal: control characters (C0, DEL, C1) and bidi controls become \u001b and the like, an
// invalid byte \ufffd. In a JSON string the meaning does not change.
std::string visible(std::string_view text);

class Columns {
public:
    void add(std::vector<std::string> row);
    std::string printed() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace jinze::words
