// A matter as lines of text: verdict, what is wanted and on what basis, its days, every act.
#include <fmt/format.h>

#include "app/views/matter/matter.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

struct MatterPrinter {
    const MatterPage& it;
    bool english;
    std::string out;

    const std::string& say(const Bilingual& said) const { return english ? said.en : said.zh; }
    std::string date(Day day) const { return english ? jinze::to_text(day) : words::in_chinese(day); }
    void line(const std::string& text) { out += text + "\n"; }
    void part(const char* zh, const char* en, const std::string& text)
    {
        if (!text.empty()) line(fmt::format("  {}{}", english ? en : zh, text));
    }

    void verdict()
    {
        line(fmt::format("{}  {}", it.row.title, it.row.matter));
        line(say(it.verdict));
    }
    void wanted()
    {
        line(english ? "\n1. What is wanted" : "\n一、要求");
        part("", "", it.wanted);
        part("依据：", "basis: ", it.row.basis);
        if (it.clause)
            part("条款：", "clause: ",
                 fmt::format("{}{}", it.clause->label.empty() ? it.clause->label : it.clause->label + " ",
                             it.clause->text));
        part("授权：", "authorised: ", it.authorised);
        part("交办：", "set by: ", it.row.setter.name);
        part("牵头：", "lead: ", it.row.lead.name);
        if (it.answers)
            part("责任人：", "answers for it: ", fmt::format("{} {}", say(it.answers->post), it.answers->holder));
    }
    void days()
    {
        line(english ? "\n2. Days" : "\n二、时间");
        if (it.row.first_due) part("原定期限：", "first due day: ", date(*it.row.first_due));
        if (it.row.due && it.row.due != it.row.first_due) part("现定期限：", "due day now: ", date(*it.row.due));
        line(english ? fmt::format("  {} with the unit, {} above", words::many(it.row.unit_days, "working day"),
                                   words::many(it.row.above_days, "working day"))
                     : fmt::format("  单位用时{}个工作日，上级用时{}个工作日", it.row.unit_days, it.row.above_days));
    }
    void step(const MatterStepShown& step)
    {
        std::string text = fmt::format("  {} {}", date(step.on), say(words::words_of(step.act)));
        if (!step.by.empty()) text += " " + step.by;
        if (step.post) text += " " + say(*step.post);
        if (step.org) text += " " + step.org->name;
        if (step.day) text += english ? " (" + date(*step.day) + ")" : "（" + date(*step.day) + "）";
        if (!step.text.empty()) text += (english ? ": " : "：") + step.text;
        line(text);
    }
    void acts()
    {
        line(english ? "\n3. What was done" : "\n三、经过");
        if (it.brought) {  // of a list kept before
            if (it.handed_over) line(fmt::format("  {} {}", date(*it.handed_over), english ? "handed over" : "交办"));
            if (!it.result.empty() && it.row.ended)
                line(fmt::format("  {} {}{}", date(*it.row.ended), english ? "closed: " : "办结：", it.result));
        }
        const char* set = english ? (it.brought ? "brought in" : "set") : (it.brought ? "由台账导入" : "提出立项");
        line(fmt::format("  {} {} {}", date(it.opened), set, it.opened_by));
        for (auto taken = it.steps.rbegin(); taken != it.steps.rend(); ++taken) step(*taken);
    }
};

}  // namespace

std::string printed(const MatterPage& page, bool english)
{
    MatterPrinter printer{page, english, {}};
    printer.verdict();
    printer.wanted();
    printer.days();
    printer.acts();
    return printer.out;
}

}  // namespace jinze::views
