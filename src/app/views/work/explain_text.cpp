// The explanation as lines of text: verdict, then demand, days, what counted, what did not, ways to settle it.
#include <fmt/format.h>

#include "app/views/work/explain.h"
#include "app/words/article.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

struct Printer {
    const Explanation& it;
    bool english;
    std::string out;

    const std::string& say(const Bilingual& said) const { return english ? said.en : said.zh; }
    std::string say(const char* zh, const char* en) const { return english ? en : zh; }
    std::string date(Day day) const { return english ? jinze::to_text(day) : words::in_chinese(day); }
    void line(const std::string& text) { out += text + "\n"; }
    void head(const char* zh, const char* en) { line("\n" + say(zh, en)); }
    void row(const std::string& text) { line("  " + text); }

    void verdict()
    {
        line(fmt::format("{}  {}", say(it.title), say(it.window.name)));
        line(fmt::format("{}  {}", say(it.bearer.name), it.obligation));
        const bool same = it.on == it.known;
        line(fmt::format("{}{}：{}", date(it.on),
                         same ? "" : say("（按", " (as known on ") + date(it.known) + say("所知）", ")"),
                         say(it.words)));
        if (it.done_on) row(fmt::format("{}{}", say("达到要求的日期：", "reached on "), date(*it.done_on)));
        if (it.lag > 0)
            row(english ? fmt::format("entered {} after its day", words::many(it.lag, "working day"))
                        : fmt::format("办后第{}个工作日才补录", it.lag));
    }
    void demand()
    {
        head("一、要求", "1. What is asked");
        const bool hours = it.needed != it.reached && it.needed >= 60;
        row(english ? fmt::format("needed {}{}, reached {}", it.needed, hours ? " min" : "", it.reached)
                    : fmt::format("要求{}{}，已达到{}（{}）", it.needed, hours ? "分钟" : "次", it.reached,
                                  words::words_of(it.force).zh));
        for (const SourceAnswer& source : it.sources) {
            const std::string article = !source.article ? ""
                                        : english       ? " art. " + *source.article
                                                        : words::article_in_chinese(*source.article);
            row(fmt::format("{}{}{}{}", english ? source.title.en : "《" + source.title.zh + "》", article,
                            source.quote ? "：“" + source.sentence.value_or(*source.quote) + "”" : "",
                            source.verified ? "" : say("（未核对）", " (unverified)")));
        }
        if (it.hint) row(say("提示：", "hint: ") + say(*it.hint));
        for (const HolderAnswer& holder : it.bearer.holders)
            row(english
                    ? fmt::format("{} {}–{} ({})", holder.name, date(holder.from), date(holder.last),
                                  words::many(holder.held, "day"))
                    : fmt::format("{} {}–{}（{}天）", holder.name, date(holder.from), date(holder.last), holder.held));
        if (it.bearer.vacant > 0)
            row(english ? fmt::format("vacant for {}", words::many(it.bearer.vacant, "day"))
                        : fmt::format("空缺{}天", it.bearer.vacant));
    }
    void dates()
    {
        head("二、时间", "2. Days");
        row(fmt::format("{}–{}", date(it.window.begin), date(it.window.last)));
        row(say(it.window.counted));
    }
    void records()
    {
        head("三、计入的记录", "3. What counted");
        for (const CountedAnswer& record : it.counted) {
            std::string why;
            for (const Bilingual& one : record.why) why += (why.empty() ? "" : say("；", "; ")) + say(one);
            const std::string late =
                !record.late_entry ? ""
                : english          ? fmt::format(", entered {} ({} later)", jinze::to_text(record.entered),
                                                 words::many(record.lag, "working day"))
                          : fmt::format("，{}补录（隔{}个工作日）", words::in_chinese(record.entered), record.lag);
            row(fmt::format("{} {} {}{}{}", record.record, date(record.performed), record.title, late,
                            record.makes_up ? say("，补办", ", makes up") : ""));
            row("    " + why);
        }
        if (it.counted.empty()) row(say("没有", "none"));
        head("四、没有计入的记录及原因", "4. What did not count, and why");
        for (const NotCountedAnswer& record : it.not_counted) {
            row(fmt::format("{} {} {}", record.record, date(record.performed), record.title));
            for (const LackAnswer& lack : record.why) row("    " + say(lack.words));
        }
        if (it.not_counted.empty()) row(say("没有", "none"));
    }
    void ways()
    {
        head("五、怎样办结", "5. What would settle it now");
        for (const DecisionAnswer& one : it.decisions)
            row(fmt::format("{} {}：{}{}", date(one.entered), one.by_name, say(one.outcome),
                            one.text.empty() ? "" : say("——", ": ") + one.text));
        for (const Bilingual& way : it.to_settle) row(say(way));
        if (it.to_settle.empty()) row(say("已经办结，不需要再办", "it is settled: nothing more is owed"));
    }
};

}  // namespace

std::string printed(const Explanation& explanation, bool english)
{
    Printer printer{explanation, english, {}};
    printer.verdict();
    printer.demand();
    printer.dates();
    printer.records();
    printer.ways();
    return printer.out;
}

}  // namespace jinze::views
