#include <unicode/translit.h>

#include <map>
#include <memory>

#include "app/clauses/propose.h"
#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

// A text in simplified characters has none of these.
bool is_traditional(std::u16string_view text)
{
    return has_any(text,
                   {u"應", u"須", u"嚴", u"會", u"國", u"關", u"實", u"對", u"發", u"務", u"體", u"這", u"個", u"時"});
}

}  // namespace

std::u16string simplified(std::u16string_view text)
{
    std::u16string plain{text};
    if (!is_traditional(text)) return plain;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simple{
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, error)};
    if (U_FAILURE(error) || !simple) return plain;
    std::map<char16_t, char16_t> known;
    for (char16_t& c : plain) {
        if (c < 0x4E00 || c >= 0xA000) continue;
        const auto [at, is_new] = known.try_emplace(c, c);
        if (is_new) {
            icu::UnicodeString one{c};
            simple->transliterate(one);
            if (one.length() == 1) at->second = one[0];
        }
        c = at->second;
    }
    return plain;
}

}  // namespace jinze::clauses
