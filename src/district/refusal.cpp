#include "district/refusal.h"

#include "base/ensure.h"
#include "district/refusal_text.h"

namespace jinze::district {
namespace {

std::string filled(std::string_view sentence, std::string_view subject, std::string_view nothing)
{
    constexpr std::string_view mark = "{subject}";
    std::string text{sentence};
    if (const auto at = text.find(mark); at != text.npos)
        text.replace(at, mark.size(), subject.empty() ? nothing : subject);
    return text;
}

}  // namespace

const RefusalText& text_of(Refusal why)
{
    for (const auto& texts : {texts_of_registry(), texts_of_records(), texts_of_obligations()})
        for (const RefusalText& text : texts)
            if (text.why == why) return text;
    ensure(false);
    return texts_of_registry().front();
}

std::string_view name_of(Refusal why)
{
    return text_of(why).name;
}

std::string sentence_in_chinese(const Refused& refused)
{
    const std::string where =
        refused.item < 0 ? "" : "第 " + std::to_string(refused.item + 1) + " 项：";
    return where + filled(text_of(refused.why).chinese, refused.subject, "本区");
}

std::string sentence_in_english(const Refused& refused)
{
    const std::string where =
        refused.item < 0 ? "" : "Entry " + std::to_string(refused.item + 1) + ": ";
    return where + filled(text_of(refused.why).english, refused.subject, "the district");
}

}  // namespace jinze::district
