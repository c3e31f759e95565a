// A Code is a short identifier of the catalogue ("party-group-study"): a duty, a topic, a goal. The ledger may hold no
// free text, so a Code cannot hold user input.
#pragma once

#include <algorithm>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/ensure.h"

namespace jinze {

// 1 to 60 of a-z, 0-9 and '-'. A default Code is empty and means "none".
class Code {
public:
    static constexpr std::size_t longest = 60;

    Code() = default;
    // For codes written in the program. External input goes through from().
    explicit Code(std::string_view text) : text_{text} { ensure(is_code(text)); }

    static std::optional<Code> from(std::string_view text)
    {
        if (!is_code(text)) return std::nullopt;
        std::optional<Code> code{std::in_place};
        code->text_ = text;
        return code;
    }

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    explicit operator bool() const { return !text_.empty(); }
    friend auto operator<=>(const Code&, const Code&) = default;

private:
    static bool is_code(std::string_view text)
    {
        const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
        return !text.empty() && text.size() <= longest && std::ranges::all_of(text, allowed);
    }

    std::string text_;
};

}  // namespace jinze

template <>
struct std::hash<jinze::Code> {
    std::size_t operator()(const jinze::Code& code) const noexcept { return std::hash<std::string>{}(code.text()); }
};
