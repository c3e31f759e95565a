#include "domain/district/refusal.h"

#include "base/day.h"

namespace jinze::district {
namespace {

void fill(std::string& sentence, std::string_view mark, std::string_view with)
{
    if (const auto at = sentence.find(mark); at != sentence.npos) sentence.replace(at, mark.size(), with);
}

std::string entry(std::string_view words, int item)
{
    std::string text{words};
    fill(text, "{n}", std::to_string(item + 1));
    return text;
}

// Names a text with its place: 议定事项第3条, 请假第2人的原因.
std::string named_in_chinese(const Refused& refused, const TextRule& rule)
{
    if (refused.item < 0) return std::string{rule.chinese};
    const std::string place = entry(refused.list.chinese, refused.item);
    return refused.list.of_texts ? place : place + "的" + std::string{rule.chinese};
}

std::string named_in_english(const Refused& refused, const TextRule& rule)
{
    if (refused.item < 0) return std::string{rule.english};
    const std::string place = entry(refused.list.english, refused.item);
    return refused.list.of_texts ? place : place + ": " + std::string{rule.english};
}

std::string with_capital(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

// A day reads 2026年1月22日 in Chinese; all else stands as it is.
std::string subject_in_chinese(const std::string& subject)
{
    const auto day = day_from(subject);
    return day ? in_chinese(*day) : subject;
}

std::string filled(std::string_view sentence, const Refused& refused, std::string_view subject,
                   std::string_view nothing)
{
    std::string text{sentence};
    fill(text, "{subject}", subject.empty() ? nothing : subject);
    fill(text, "{limit}", std::to_string(refused.text ? refused.text->longest : 0));
    fill(text, "{count}", std::to_string(refused.count));
    return text;
}

}  // namespace

std::string path_of(const Refused& refused)
{
    if (refused.item < 0) return refused.subject;
    const std::string at = '[' + std::to_string(refused.item) + ']';
    if (refused.list.path.empty()) return refused.subject + at;
    const std::string entry = std::string{refused.list.path} + at;
    return refused.text ? entry + '.' + refused.subject : entry;
}

std::string sentence_in_chinese(const Refused& refused)
{
    const std::string_view sentence = refused.why.chinese;
    if (refused.text) return filled(sentence, refused, named_in_chinese(refused, *refused.text), "");
    const std::string where = refused.item < 0 ? "" : entry(refused.list.chinese, refused.item) + "：";
    return where + filled(sentence, refused, subject_in_chinese(refused.subject), "本区");
}

std::string sentence_in_english(const Refused& refused)
{
    const std::string_view sentence = refused.why.english;
    if (refused.text) return with_capital(filled(sentence, refused, named_in_english(refused, *refused.text), ""));
    const std::string where = refused.item < 0 ? "" : entry(refused.list.english, refused.item) + ": ";
    return where + filled(sentence, refused, refused.subject, "the district");
}

}  // namespace jinze::district
