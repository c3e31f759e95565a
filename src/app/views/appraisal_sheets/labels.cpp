#include "app/views/appraisal_sheets/labels.h"

#include "app/words/words.h"

namespace jinze::views {
namespace {

constexpr std::string_view duty_prefix = "duty:";

// Bearer, window, and whether members are counted together.
struct Label {
    std::optional<duty::BearerRef> bearer;
    std::string window;
    bool members = false;
};

Label parsed(const std::string& label)
{
    Label it;
    const auto at = label.find('@');
    if (at != label.npos) it.bearer = duty::bearer_from(std::string_view{label}.substr(0, at));
    it.window = it.bearer ? label.substr(at + 1) : label;
    if (const auto slash = it.window.find('/'); slash != it.window.npos) {
        it.members = true;
        it.window.resize(slash);
    }
    return it;
}

void replace_all(std::string& text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

Bilingual label_words(const desk::Asking& asking, const std::string& label, const LabelAt& at)
{
    if (const auto day = day_from(label)) return {words::in_chinese(*day), label};  // a figure of the register
    const Label it = parsed(label);
    const Bilingual window = words::window_name(it.window);
    if (!it.bearer) return window;
    const std::string whose = it.bearer->kind == duty::BearerRef::Kind::body
                                  ? asking.short_name(it.bearer->org(), asking.people()[at.body].unit)
                                  : desk::bearer_name(asking, *it.bearer, at.on, at.on).zh;
    return {whose + (it.members ? "的党员" : "") + window.zh,
            (it.members ? "members of " : "") + whose + ", " + window.en};
}

Bilingual in_words(const desk::Asking& asking, Bilingual sentence, const std::vector<scheme::Line>& lines,
                   const LabelAt& at)
{
    for (const scheme::Line& line : lines) {
        if (line.label.empty()) continue;
        const std::string quoted = "“" + line.label + "”";
        if (!sentence.zh.contains(quoted)) continue;
        const Bilingual words = label_words(asking, line.label, at);
        replace_all(sentence.zh, quoted, "“" + words.zh + "”");
        replace_all(sentence.en, quoted, "“" + words.en + "”");
    }
    return sentence;
}

std::optional<record::ObligationId> obligation_of(const std::string& fact, const std::string& label, OrgId body)
{
    if (!fact.starts_with(duty_prefix)) return {};
    const Label it = parsed(label);
    if (it.members) return {};
    const std::string bearer = it.bearer ? duty::to_text(*it.bearer) : to_text(body);
    return record::ObligationId{fact.substr(duty_prefix.size()) + "@" + bearer + "@" + it.window};
}

}  // namespace jinze::views
