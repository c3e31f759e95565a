#include "domain/catalogue/quote.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace jinze::catalogue {
namespace {

// Characters that differ between copies of a text, and their common form; "" drops it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> same_as{{
    {"“", ""},   {"”", ""},   {"‘", ""},   {"’", ""},   {"\"", ""},  {"'", ""},      {"*", ""},
    {" ", ""},   {"\t", ""},  {"\n", ""},  {"\r", ""},  {"　", ""},  {"\ufeff", ""}, {"，", ","},
    {"；", ";"}, {"：", ":"}, {"？", "?"}, {"！", "!"}, {"（", "("}, {"）", ")"},    {"％", "%"},
    {"．", "."}, {"／", "/"}, {"－", "-"}, {"〔", "["}, {"〕", "]"},
}};

// Full-width letters and digits are U+FF10 to U+FF5A.
void put_plain(std::string& plain, std::string_view& rest)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
    if (rest.size() >= 3 && byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD)) {
        const unsigned code = ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        const unsigned ascii = code - 0xF00U + 0x20U;
        if ((ascii >= '0' && ascii <= '9') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= 'a' && ascii <= 'z')) {
            plain += static_cast<char>(ascii);
            rest.remove_prefix(3);
            return;
        }
    }
    plain += rest.front();
    rest.remove_prefix(1);
}

std::string plain(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const auto found =
            std::ranges::find_if(same_as, [&](const auto& each) { return text.starts_with(each.first); });
        if (found == same_as.end()) {
            put_plain(plain, text);
            continue;
        }
        plain += found->second;
        text.remove_prefix(found->first.size());
    }
    return plain;
}

}  // namespace

bool is_quoted(std::string_view quote, std::string_view document)
{
    constexpr std::string_view ellipsis = "…";
    const std::string text = plain(document), words = plain(quote);
    std::string_view rest = words;
    std::size_t from = 0;
    bool any = false;
    while (!rest.empty()) {
        const auto gap = rest.find(ellipsis);
        const std::string_view piece = rest.substr(0, gap);
        rest.remove_prefix(gap == std::string_view::npos ? rest.size() : gap + ellipsis.size());
        if (piece.empty()) continue;
        const auto at = text.find(piece, from);
        if (at == std::string::npos) return false;
        from = at + piece.size();
        any = true;
    }
    return any;
}

}  // namespace jinze::catalogue
