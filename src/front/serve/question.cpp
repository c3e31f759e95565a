#include "front/serve/question.h"

#include <fmt/format.h>

#include <charconv>

#include "app/codec/json_strict.h"
#include "app/codec/json_write.h"

namespace jinze::serve::detail {
namespace {

// "area, month or week"
std::string listed(std::span<const std::string_view> words, std::string_view comma, std::string_view last)
{
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) all += i + 1 == words.size() ? last : comma;
        all += words[i];
    }
    return all;
}

}  // namespace

std::optional<std::int64_t> whole_number(const std::string& text)
{
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end ? std::optional{number} : std::nullopt;
}

Bilingual not_a_code(const std::string& text)
{
    const std::string shown = codec::strict::shortened(text);
    return {fmt::format("应为代码（小写字母、数字和-），不是“{}”。", shown),
            fmt::format("Must be a code (a-z, 0-9 and -), not \"{}\".", shown)};
}

Bilingual none_of(std::span<const std::string_view> words)
{
    return {fmt::format("请写{}。", listed(words, "、", "或")), fmt::format("Write {}.", listed(words, ", ", " or "))};
}

Bilingual not_between(std::int64_t least, std::int64_t most)
{
    return {fmt::format("应为{}至{}的整数。", least, most),
            fmt::format("Must be a whole number from {} to {}.", least, most)};
}

Bilingual not_a_number() { return {"应为不小于0的整数。", "Must be a whole number, 0 or more."}; }

std::string words_schema(std::span<const std::string_view> words)
{
    std::string all;
    for (const std::string_view word : words) {
        if (!all.empty()) all += ',';
        codec::write_text(all, word);
    }
    return R"({"type":"string","enum":[)" + all + "]}";
}

std::string range_schema(std::int64_t least, std::int64_t most)
{
    return fmt::format(R"({{"type":"integer","minimum":{},"maximum":{}}})", least, most);
}

std::vector<std::string> parts_of(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        if (comma > from) parts.push_back(text.substr(from, comma - from));
        from = comma + 1;
    }
    return parts;
}

}  // namespace jinze::serve::detail
