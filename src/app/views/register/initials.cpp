#include "app/views/register/initials.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <mutex>
#include <unordered_map>

#include "base/ensure.h"

namespace jinze::views {
namespace {

// One character at a time, so that a character always has the same letter and ICU is called once for it.
class Letters {
public:
    Letters()
    {
        UErrorCode error = U_ZERO_ERROR;
        transliterator_.reset(
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
        ensure(U_SUCCESS(error) && transliterator_ != nullptr);
    }

    char of(UChar32 character)
    {
        if (character < 0x80) return is_letter_or_digit(character) ? lower(static_cast<char>(character)) : '\0';
        const std::lock_guard lock{guard_};
        if (const auto known = letters_.find(character); known != letters_.end()) return known->second;
        icu::UnicodeString text{character};
        transliterator_->transliterate(text);
        const UChar32 first = text.isEmpty() ? 0 : text.char32At(0);
        const char letter = first < 0x80 && is_letter_or_digit(first) ? lower(static_cast<char>(first)) : '\0';
        letters_.emplace(character, letter);
        return letter;
    }

private:
    static bool is_letter_or_digit(UChar32 c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

    std::unique_ptr<icu::Transliterator> transliterator_;
    std::mutex guard_;
    std::unordered_map<UChar32, char> letters_;
};

}  // namespace

std::string initials_of(std::string_view name)
{
    static Letters letters;
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece{name.data(), static_cast<std::int32_t>(name.size())});
    std::string initials;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (const char letter = letters.of(text.char32At(i))) initials += letter;
    return initials;
}

}  // namespace jinze::views
