// The lines of a fact sheet in words: what was owed, how it turned out, and the days and reasons.
#include <fmt/format.h>

#include "app/views/appraisal_sheets/fact_sheet.h"
#include "app/views/matter/known.h"
#include "app/views/wording.h"
#include "app/views/work/items.h"
#include "app/views/work/row_why.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using fact_sheet::DutyLine;
using fact_sheet::Sheet;
using fact_sheet::SheetWindow;
using words::many;

constexpr std::size_t days_named = 6;  // of one line; the rest is counted

SheetSection section_of(fact_sheet::SheetPart part) { return static_cast<SheetSection>(part); }

void append(Bilingual& text, const Bilingual& more)
{
    text.zh += more.zh;
    if (!text.en.empty() && !more.en.empty()) text.en += ' ';
    text.en += more.en;
}

class Lines {
public:
    Lines(const Reader& reader, const Sheet& sheet) : reader_{reader}, sheet_{sheet} {}

    std::vector<FactLine> all()
    {
        for (const DutyLine& it : sheet_.duties) add(it);
        for (const auto& it : sheet_.requests) add(it);
        for (const auto& it : sheet_.matters) add(it);
        if (!sheet_.guidance.empty()) add_guidance();
        if (sheet_.double_life) add(*sheet_.double_life);
        if (sheet_.guarantee) add(*sheet_.guarantee);
        for (const auto& it : sheet_.central) add(it);
        for (const auto& it : sheet_.last_year) add(it);
        return std::move(lines_);
    }

private:
    std::string in_zh(Day day) const { return near_chinese(day, sheet_.period.last); }

    Bilingual title_of_duty(const DutyLine& it) const
    {
        const duty::DutyVersion* version =
            it.windows.empty() ? reader_.state.duties().latest(it.duty) : it.windows.front().obligation.version;
        Bilingual title = title_of(reader_.asking(), *version);
        if (it.home != sheet_.body && !sheet_.person) {
            const Bilingual whose = short_words(reader_, it.home);
            title = {whose.zh + "　" + title.zh, title.en + ", " + whose.en};
        }
        if (it.windows.size() == 1 || it.persons > 0) {
            const Bilingual window =
                it.persons > 0 ? words::window_name(it.window) : window_words(it.windows.front().obligation);
            return {title.zh + "　" + window.zh, title.en + ", " + window.en};
        }
        return {fmt::format("{}　{}次", title.zh, it.windows.size()),
                fmt::format("{}, {}", title.en, many(static_cast<int>(it.windows.size()), "time"))};
    }

    void add(const DutyLine& it)
    {
        FactLine line{.id = it.id,
                      .section = section_of(it.part),
                      .title = title_of_duty(it),
                      .supervises = fact_sheet::is_supervision(it)};
        if (it.persons > 0) {
            line.result = members_result(it);
            line.facts = {fmt::format("{}名党员。", it.persons), many(it.persons, "member") + "."};
        } else {
            line.standing = it.windows.front().judged.standing;
            line.result = words::words_of(*line.standing);
            line.facts = facts_of(it);
            line.obligation = it.windows.front().obligation.id().text;
        }
        if (it.post) line.post = to_text(*it.post);
        line.line = code_of(it);
        if (it.post && sheet_.posts.size() > 1) append(line.facts, post_words(*it.post));
        lines_.push_back(std::move(line));
    }

    // The duty; of a line of one window also that, if it fits.
    static std::string code_of(const DutyLine& it)
    {
        const std::string window = it.persons > 0 ? it.window : it.windows.front().obligation.window;
        std::string code = it.duty.text();
        if (it.part == fact_sheet::SheetPart::done || it.part == fact_sheet::SheetPart::not_due) return code;
        for (const char c : "-" + window) code += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        return Code::from(code) ? code : it.duty.text();
    }

    static Bilingual members_result(const DutyLine& it)
    {
        switch (it.part) {
            case fact_sheet::SheetPart::missing: return words::words_of(duty::Standing::overdue);
            case fact_sheet::SheetPart::late: return words::words_of(duty::Standing::done_late);
            case fact_sheet::SheetPart::answered: return words::words_of(duty::Standing::answered);
            case fact_sheet::SheetPart::done: return words::words_of(duty::Standing::done);
            case fact_sheet::SheetPart::spared: return words::words_of(duty::Standing::not_owed);
            case fact_sheet::SheetPart::not_due: return words::words_of(duty::Standing::open);
        }
        return {};
    }

    Bilingual post_words(PostId id) const
    {
        const registry::Post& post = reader_.people()[id];
        const Bilingual title = words::words_of(post.title, reader_.people()[post.org].kind);
        return {fmt::format("（{}{}）", short_words(reader_, post.org).zh, title.zh),
                fmt::format("({}, {})", title.en, short_words(reader_, post.org).en)};
    }

    Bilingual facts_of(const DutyLine& it) const
    {
        const SheetWindow& first = it.windows.front();
        const Day last = first.obligation.last;
        switch (it.part) {
            case fact_sheet::SheetPart::missing: {
                Bilingual text{fmt::format("期限{}。", in_zh(last)), fmt::format("Due {}.", to_text(last))};
                append(text, why_so(reader_, first.obligation, first.judged, sheet_.known));
                return text;
            }
            case fact_sheet::SheetPart::late: return late(first);
            case fact_sheet::SheetPart::answered:
            case fact_sheet::SheetPart::spared: return why_so(reader_, first.obligation, first.judged, sheet_.known);
            case fact_sheet::SheetPart::done: return days_done(it);
            case fact_sheet::SheetPart::not_due:
                return {fmt::format("最近的期限{}。", in_zh(last)), fmt::format("The next is due {}.", to_text(last))};
        }
        return {};
    }

    Bilingual late(const SheetWindow& it) const
    {
        const Day last = it.obligation.last, done = it.judged.done_on.value_or(last);
        const int days = reader_.state.duties().working_days(sheet_.known).between(last, done);
        return {fmt::format("期限{}，{}办到，晚{}个工作日。", in_zh(last), in_zh(done), days),
                fmt::format("Due {}, done {}, {} late.", to_text(last), to_text(done), many(days, "working day"))};
    }

    Bilingual days_done(const DutyLine& it) const
    {
        std::vector<Day> days;
        int entered_late = 0;
        for (const SheetWindow& window : it.windows) {
            entered_late += window.judged.standing == duty::Standing::done_entered_late;
            for (const duty::Verdict& verdict : window.judged.counted) days.push_back(verdict.performed);
            if (window.judged.counted.empty() && window.judged.done_on) days.push_back(*window.judged.done_on);
        }
        std::ranges::sort(days);
        Bilingual text;
        for (std::size_t i = 0; i < std::min(days.size(), days_named); ++i) {
            text.zh += (i ? "、" : "") + in_zh(days[i]);
            text.en += (i ? ", " : "") + to_text(days[i]);
        }
        if (days.size() > days_named)
            text = {fmt::format("{}等{}次", text.zh, days.size()),
                    fmt::format("{} and others, {} in all", text.en, days.size())};
        text = {text.zh + "。", text.en + "."};
        if (entered_late > 0)
            append(text, {fmt::format("其中补录{}次，与按时同等对待。", entered_late),
                          fmt::format("{} entered late, which counts the same.", entered_late)});
        return text;
    }

    void add(const fact_sheet::RequestLine& it)
    {
        FactLine line{.id = to_text(it.request),
                      .section = SheetSection::requests_and_matters,
                      .title = {"答复请求：" + reader_.asking().title(it.request, sheet_.known),
                                "Request: " + reader_.asking().title(it.request, sheet_.known)},
                      .result = words::words_of(it.standing),
                      .record = to_text(it.request)};
        const Bilingual from = short_words(reader_, it.asker);
        if (it.answer)
            line.facts = {fmt::format("{}{}提出，第{}日答复。", from.zh, in_zh(it.asked), it.days),
                          fmt::format("Asked by {} on {}, answered on day {}.", from.en, to_text(it.asked), it.days)};
        else
            line.facts = {fmt::format("{}{}提出，已{}日，没有答复。", from.zh, in_zh(it.asked), it.days),
                          fmt::format("Asked by {} on {}; not answered for {}.", from.en, to_text(it.asked),
                                      many(it.days, "day"))};
        lines_.push_back(std::move(line));
    }

    void add(const fact_sheet::MatterLine& it)
    {
        const matter::Matter& matter = reader_.state.of<matter::Matters>()[it.matter];
        const std::string title = reader_.directory.text(matter.opened.title);
        FactLine line{.id = to_text(it.matter),
                      .section = SheetSection::requests_and_matters,
                      .title = {"督办事项：" + title, "Matter: " + title},
                      .standing = it.standing,
                      .result = words::words_of(it.standing),
                      .matter = to_text(it.matter)};
        if (it.first_due != never)
            append(line.facts,
                   {fmt::format("期限{}。", in_zh(it.first_due)), fmt::format("Due {}.", to_text(it.first_due))});
        if (it.due != it.first_due && it.due != never)
            append(line.facts, {fmt::format("经批准改为{}。", in_zh(it.due)),
                                fmt::format("Moved to {} by decision.", to_text(it.due))});
        if (it.reported != never)
            append(line.facts,
                   {fmt::format("{}报结果。", in_zh(it.reported)), fmt::format("Reported {}.", to_text(it.reported))});
        if (it.ended != never)
            append(line.facts,
                   {fmt::format("{}确认。", in_zh(it.ended)), fmt::format("Confirmed {}.", to_text(it.ended))});
        append(line.facts,
               {fmt::format("单位用时{}个工作日，上级用时{}个工作日。", it.unit_days, it.above_days),
                fmt::format("{} with the unit, {} above.", many(it.unit_days, "working day"), it.above_days)});
        if (it.found_itself) append(line.facts, {"自己立项，不扣不加。", "Set by the body itself."});
        lines_.push_back(std::move(line));
    }

    void add_guidance()
    {
        FactLine line{.id = "guidance", .section = SheetSection::guidance};
        line.title = {"指导意见、谈话和走访", "Opinions, talks and visits"};
        const auto count = sheet_.guidance.size();
        line.result = {fmt::format("{}次", count), many(static_cast<int>(count), "time")};
        for (std::size_t i = 0; i < std::min(count, days_named); ++i) {
            const auto& it = sheet_.guidance[i];
            const Bilingual about = short_words(reader_, it.about);
            line.facts.zh += (i ? "；" : "") + in_zh(it.performed) + about.zh;
            line.facts.en += (i ? "; " : "") + to_text(it.performed) + ' ' + about.en;
        }
        line.facts = {line.facts.zh + (count > days_named ? "；等。" : "。"),
                      line.facts.en + (count > days_named ? "; and others." : ".")};
        line.record = to_text(sheet_.guidance.front().record);
        lines_.push_back(std::move(line));
    }

    void add(const fact_sheet::DoubleLife& it)
    {
        FactLine line{.id = "double-life", .section = SheetSection::double_life};
        line.title = {"以普通党员身份参加所在支部活动", "Activities of the own branch, as a member"};
        line.result = {fmt::format("到{}次", it.present), fmt::format("there {}", many(it.present, "time"))};
        line.facts = {
            fmt::format("应参加{}次：到{}次，请假{}次，缺席{}次。", it.due, it.present, it.excused, it.absent),
            fmt::format("Expected {}: there {}, excused {}, absent {}.", many(it.due, "time"), it.present, it.excused,
                        it.absent)};
        if (!it.group_meetings.empty())
            append(line.facts, {fmt::format("参加民主生活会{}次。", it.group_meetings.size()),
                                fmt::format("Democratic life meetings: {}.", it.group_meetings.size())});
        lines_.push_back(std::move(line));
    }

    void add(const fact_sheet::GuaranteeLine& it)
    {
        FactLine line{.id = to_text(it.record),
                      .section = SheetSection::guarantee,
                      .title = {"保证机构、编制、经费", "Body, staff and funds"},
                      .result = {"已说明", "stated"},
                      .record = to_text(it.record)};
        line.facts = {fmt::format("{}：工作机构{}，专职{}名，兼职{}名；预算{}元，支出{}元。", in_zh(it.performed),
                                  it.stated.body ? "已设" : "未设", it.stated.full_time, it.stated.part_time,
                                  it.stated.budget, it.stated.spent),
                      fmt::format("{}: office {}, {} full-time, {} part-time; {} yuan planned, {} spent.",
                                  to_text(it.performed), it.stated.body ? "set up" : "not set up", it.stated.full_time,
                                  it.stated.part_time, it.stated.budget, it.stated.spent)};
        lines_.push_back(std::move(line));
    }

    Bilingual goals_in_words(const std::vector<Code>& goals) const
    {
        const auto& known = reader_.library.newest().goals;
        Bilingual text;
        for (const Code& code : goals) {
            const auto at = std::ranges::find(known, code, &catalogue::Goal::code);
            const Bilingual title = at == known.end() ? Bilingual{code.text(), code.text()} : at->title;
            text.zh += (text.zh.empty() ? "" : "、") + title.zh;
            text.en += (text.en.empty() ? "" : ", ") + title.en;
        }
        return text;
    }

    // The text of an item, if the reader may open its record.
    std::string text_of_item(record::ItemRef ref) const
    {
        const record::Record& record = reader_.state.records()[ref.record];
        if (!reader_.reads(record)) return {};
        const auto words = reader_.directory.words(record.latest());
        const auto index = static_cast<std::size_t>(ref.item);
        return index < words.items.size() ? words.items[index] : std::string{};
    }

    void add(const fact_sheet::CentralLine& it)
    {
        FactLine line{.id = it.matter ? "central/" + to_text(*it.matter)
                                      : fmt::format("central/{}.{}", to_text(it.item->record), it.item->item),
                      .section = SheetSection::central_work};
        const std::string title =
            it.matter ? reader_.directory.text(reader_.state.of<matter::Matters>()[*it.matter].opened.title)
                      : text_of_item(*it.item);
        line.title = {title, title};
        line.result = {"已办结", "closed"};
        const Bilingual goals = goals_in_words(it.goals), by = short_words(reader_, it.raised_by);
        line.facts = {
            fmt::format("{}；{}提出，{}办结时确认。", goals.zh, by.zh, in_zh(it.closed)),
            fmt::format("{}; raised by {}, confirmed when it was closed on {}.", goals.en, by.en, to_text(it.closed))};
        if (it.matter)
            line.matter = to_text(*it.matter);
        else
            line.record = to_text(it.item->record);
        lines_.push_back(std::move(line));
    }

    void add(const fact_sheet::ProblemLine& it)
    {
        FactLine line{.id = fmt::format("problem/{}.{}", to_text(it.item.record), it.item.item),
                      .section = SheetSection::last_year};
        const std::string text = text_of_item(it.item);
        line.title = text.empty() ? Bilingual{"上年的一个问题", "A problem of the year before"} : Bilingual{text, text};
        line.result = it.closed ? Bilingual{"已销号", "closed"} : Bilingual{"整改中", "open"};
        const Bilingual by = short_words(reader_, it.found_by);
        line.facts = {fmt::format("{}{}发现。", in_zh(it.found), by.zh),
                      fmt::format("Found by {} on {}.", by.en, to_text(it.found))};
        if (it.due)
            append(line.facts, {fmt::format("期限{}。", in_zh(*it.due)), fmt::format("Due {}.", to_text(*it.due))});
        if (it.closed)
            append(line.facts,
                   {fmt::format("{}销号。", in_zh(*it.closed)), fmt::format("Closed {}.", to_text(*it.closed))});
        if (it.late) append(line.facts, {"晚于期限。", "After its day."});
        if (it.found_itself) append(line.facts, {"自己查出。", "Found by the body itself."});
        if (it.matter)
            line.matter = to_text(*it.matter);
        else
            line.record = to_text(it.item.record);
        lines_.push_back(std::move(line));
    }

    const Reader& reader_;
    const Sheet& sheet_;
    std::vector<FactLine> lines_;
};

}  // namespace

std::vector<FactLine> lines_of(const Reader& reader, const Sheet& sheet) { return Lines{reader, sheet}.all(); }

Bilingual heading_of(SheetSection section)
{
    switch (section) {
        case SheetSection::missing: return {"没有做到的", "Not done"};
        case SheetSection::late: return {"做了，但晚了", "Done, but late"};
        case SheetSection::answered: return {"没有做到，原因已被采纳", "Not done, the reason was accepted"};
        case SheetSection::done: return {"按时做到的", "Done in time"};
        case SheetSection::spared: return {"不承担和已免除的", "Not owed, or waived"};
        case SheetSection::not_due: return {"未到期的", "Not due yet"};
        case SheetSection::requests_and_matters: return {"答复和督办", "Answers and matters"};
        case SheetSection::guidance: return {"指导", "Guidance"};
        case SheetSection::double_life: return {"双重组织生活", "Double organisational life"};
        case SheetSection::guarantee: return {"保障", "Guarantee"};
        case SheetSection::central_work: return {"围绕中心工作", "Central work"};
        case SheetSection::last_year: return {"上年的问题", "Problems of the year before"};
    }
    return {};
}

}  // namespace jinze::views
