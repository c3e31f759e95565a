#include "app/clauses/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

#include "app/clauses/utf16.h"
#include "base/text.h"

namespace jinze::clauses {
namespace {

using sheets::Fault;

// The commonest characters of any Chinese text, simplified and traditional. A text in the right encoding is full of
// them, one in a wrong encoding has few.
constexpr std::u16string_view common =
    u"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
    u"多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合"
    u"还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只"
    u"没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边"
    u"流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造"
    u"百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例"
    u"真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且"
    u"究观越织装單號區會實對發務體這個時來們國說後動產種過經麼還從業應開關線變條問題間書記處負責報機構幹部規領導組"
    u"織檢查審議辦紀檢監單位應當須嚴禁為與將無進選舉";

struct Candidate {
    const char* converter;
    std::u16string text;
    double share = 0;  // of the characters beyond ASCII that are common ones
};

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Nothing if a byte has no meaning in that encoding.
std::optional<std::u16string> decoded(std::string_view bytes, const char* name)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Close> converter{ucnv_open(name, &error)};
    if (U_FAILURE(error)) return {};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    std::u16string text(bytes.size() + 1, u'\0');
    const std::int32_t size = ucnv_toUChars(converter.get(), text.data(), static_cast<std::int32_t>(text.size()),
                                            bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error)) return {};
    text.resize(static_cast<std::size_t>(size));
    return text;
}

bool is_odd(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f') || c == 0x7F ||
           (c >= 0xE000 && c < 0xF900) || c >= 0xFFF0;
}

double share_of_common(std::u16string_view text)
{
    std::size_t beyond = 0, known = 0;
    for (const char16_t c : text) {
        if (is_odd(c)) return 0;
        if (c < 0x80) continue;
        const bool punctuation = c == u'，' || c == u'。' || c == u'、' || c == u'；' || c == u'：' || c == u'　';
        if (punctuation) continue;
        ++beyond;
        if (common.find(c) != common.npos) ++known;
    }
    return beyond ? static_cast<double>(known) / static_cast<double>(beyond) : 0;
}

Fault unknown()
{
    return {.cause = "encoding.unknown",
            .chinese = "文件的文字编码不是UTF-8、UTF-16、GB18030或Big5：请另存为UTF-8的txt，或直接粘贴正文。",
            .english = "The file is not UTF-8, UTF-16, GB18030 or Big5: save it as UTF-8 text, or paste the text."};
}
Fault unsure()
{
    return {.cause = "encoding.unsure",
            .chinese = "文件的文字编码不能确定（不止一种读得通）：请另存为UTF-8的txt，或直接粘贴正文。",
            .english =
                "The encoding of the file is not certain, since more than one reads well: save it as UTF-8 text, "
                "or paste the text."};
}
Fault binary()
{
    return {.cause = "text.binary",
            .chinese = "这不是文本文件：请选择txt或docx，或直接粘贴正文。",
            .english = "This is no text file: choose a txt or docx file, or paste the text."};
}

// UTF-8 by itself: valid, and with a character of three bytes, which no other encoding has by chance.
bool is_surely_utf8(std::string_view bytes)
{
    if (first_not_utf8(bytes)) return false;
    bool plain = true;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t width = utf8_width(bytes.substr(at));
        if (width >= 3) return true;
        plain = plain && width == 1;
        at += width;
    }
    return plain;
}

std::expected<std::string, Fault> by_its_characters(std::string_view bytes)
{
    std::vector<Candidate> all;
    for (const char* name : {"UTF-8", "gb18030", "windows-950", "UTF-16LE", "UTF-16BE"})
        if (auto text = decoded(bytes, name)) {
            const double share = share_of_common(*text);
            all.push_back({name, std::move(*text), share});
        }
    std::ranges::sort(all, std::greater{}, &Candidate::share);
    constexpr double enough = 0.3, apart = 2;
    if (all.empty() || all.front().share < enough) return std::unexpected{all.empty() ? unknown() : unsure()};
    if (all.size() > 1 && all[1].share * apart > all.front().share) return std::unexpected{unsure()};
    return to_utf8(all.front().text);
}

}  // namespace

std::expected<std::string, Fault> utf8_of_text(std::string_view bytes)
{
    const bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
    if (little || big) {
        const auto text = decoded(bytes.substr(2), little ? "UTF-16LE" : "UTF-16BE");
        if (!text) return std::unexpected{unknown()};
        if (std::ranges::any_of(*text, is_odd)) return std::unexpected{binary()};
        return to_utf8(*text);
    }
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.remove_prefix(3);
    if (is_surely_utf8(bytes)) {
        if (std::ranges::any_of(bytes, [](char c) { return c >= 0 && is_odd(static_cast<char16_t>(c)); }))
            return std::unexpected{binary()};
        return std::string{bytes};
    }
    if (marked) return std::unexpected{unknown()};
    return by_its_characters(bytes);
}

}  // namespace jinze::clauses
