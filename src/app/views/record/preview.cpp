#include "app/views/record/preview.h"

#include <fmt/format.h>

#include "app/input/called.h"
#include "app/views/answering.h"
#include "app/views/nameable.h"
#include "app/views/record/touched.h"
#include "app/views/wording.h"
#include "app/views/work/row_why.h"
#include "domain/assembly/decide.h"
#include "domain/record/votes.h"

namespace jinze::views {
namespace {

using duty::Lack;
using duty::Obligation;
using duty::Standing;

// Whether the rules would accept it; nothing is sealed or written.
std::optional<Denial> objection_to(const Reader& reader, const input::RecordMeant& meant,
                                   std::optional<RecordId> corrects)
{
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = {}};
    const auto decided =
        corrects
            ? district::decide(reader.state,
                               district::CorrectRecord{*corrects, meant.content, meant.words, meant.excuses}, context)
            : district::decide(reader.state, district::EnterRecord{meant.content, meant.words, meant.excuses}, context);
    if (decided) return {};
    return input::no_from(input::called(decided.error(), reader.state, reader.directory, reader.who, reader.today));
}

QuorumLine quorum_of(const record::Version& version)
{
    const record::Count& count = version.count;
    const bool members = version.content.roster == record::Roster::members;
    QuorumLine line{.taken = version.content.roster != record::Roster::none,
                    .due = count.due,
                    .present = count.present,
                    .voters_due = count.voters_due,
                    .voters_present = count.voters_present};
    if (!line.taken) {
        line.words = {"这类记录不点到会。", "Attendance is not taken."};
        return line;
    }
    const int due = members ? count.voters_due : count.due, present = members ? count.voters_present : count.present;
    line.half = due > 0 && record::may_begin(record::Act::motion, due, present);
    line.missing = line.half ? 0 : std::max((due + 1) / 2 - present, 1);
    const char* whom = members ? "应到会有表决权党员" : "应到会成员";
    line.words = {
        fmt::format("{}{}名，实到{}名，{}。", whom, due, present,
                    line.half ? std::string{"符合规定人数"} : fmt::format("不足半数，还差{}名", line.missing)),
        fmt::format("Present {} of {}{}.", present, due,
                    line.half ? std::string{": enough"} : fmt::format(": short of half by {}", line.missing))};
    if (const int others = count.present - count.voters_present; members && others > 0) {
        line.words.zh += fmt::format("另有预备党员等到会{}名。", others);
        line.words.en += fmt::format(" {} without a vote also present.", others);
    }
    return line;
}

std::string made_up_chinese(const Obligation& it)
{
    return fmt::format("改为补办{}", words::window_name(it.window).zh);
}

// The only change that would let it count; empty if the form cannot fix it.
std::optional<Bilingual> remedy_for(const Obligation& it, Lack lack, MissedLine& line)
{
    switch (lack) {
        case Lack::outside_window:
            line.add_makes_up = {it.id().text};
            return Bilingual{made_up_chinese(it),
                             fmt::format("let it make up for {}", words::window_name(it.window).en)};
        case Lack::conclusions_missing:
            line.wants_conclusion = true;
            return Bilingual{"记一项议定事项", "record a conclusion"};
        case Lack::problems_missing:
            line.wants_problem = true;
            return Bilingual{"记一项发现的问题", "record a problem found"};
        case Lack::minutes_missing: line.wants_minutes = true; return Bilingual{"填写时长", "say how long it took"};
        case Lack::reporter_missing: return Bilingual{"写明汇报人或主讲人", "name who reported"};
        case Lack::not_presented_by: return Bilingual{"写明由应汇报的人汇报", "name the required person as presenting"};
        case Lack::not_led_by_bearer: return Bilingual{"写明由本人主持或主讲", "name the bearer as leading it"};
        case Lack::nobody_sat_in: return Bilingual{"写明列席的人", "name who sat in"};
        case Lack::vote_not_passed: return Bilingual{"记录表决结果", "record the vote"};
        case Lack::below_quorum: return Bilingual{"到会人数达到规定后计入", "it counts once enough are present"};
        default: return {};
    }
}

// Missed by exactly one lack that can be fixed: gives a line.
std::optional<MissedLine> missed(const Reader& reader, const Obligation& it, const duty::Verdict& verdict,
                                 Standing standing)
{
    if (verdict.lacks.size() != 1) return {};
    const bool older = it.last < verdict.performed,
               in_window = it.begin <= verdict.performed && verdict.performed <= it.last;
    const bool member = it.bearer.kind == duty::BearerRef::Kind::member;
    const bool for_older = verdict.lacks.front() == Lack::outside_window && older && !it.occasion_meeting && !member;
    if (!for_older && !in_window) return {};
    MissedLine line{.obligation = it.id().text,
                    .title = title_of(reader.asking(), *it.version),
                    .window = window_words(it),
                    .bearer_name = desk::bearer_name(reader.asking(), it.bearer, reader.today, reader.today),
                    .standing = standing};
    const auto remedy = remedy_for(it, verdict.lacks.front(), line);
    if (!remedy) return {};
    line.remedy = *remedy;
    if (it.bearer.kind == duty::BearerRef::Kind::post || it.bearer.kind == duty::BearerRef::Kind::charge)
        line.post = to_text(it.bearer.post());
    return line;
}

SettledLine counted_line(const Reader& reader, const Obligation& it, Standing before, const duty::Judgement& after)
{
    return {.obligation = it.id().text,
            .title = title_of(reader.asking(), *it.version),
            .window = window_words(it),
            .bearer_name = desk::bearer_name(reader.asking(), it.bearer, reader.today, reader.today),
            .before = before,
            .after = after.standing,
            .words = words::words_of(after.standing),
            .needed = after.needed,
            .reached = after.reached};
}

// Joins equal lines of several members: 17人.
template <class Line>
void add_line(std::vector<Line>& lines, Line line, const Obligation& it)
{
    if (it.bearer.kind == duty::BearerRef::Kind::member) {
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line& other) {
            const auto parts = duty::parts_of({other.obligation});
            return parts->bearer.kind == it.bearer.kind && parts->duty == it.terms().duty && parts->window == it.window;
        });
        if (same != lines.end()) {
            ++same->bearers;
            same->bearer_name = {fmt::format("{}人", same->bearers), fmt::format("{} members", same->bearers)};
            return;
        }
    }
    lines.push_back(std::move(line));
}

// Of the older windows of a bearer's duty, offers the newest.
void add_missed(std::vector<MissedLine>& lines, MissedLine line, const Obligation& it)
{
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const MissedLine& other) {
        const auto parts = duty::parts_of({other.obligation});
        return !other.add_makes_up.empty() && parts->bearer == it.bearer && parts->duty == it.terms().duty;
    });
    if (!line.add_makes_up.empty() && same != lines.end())
        *same = std::move(line);  // they are sorted by last day
    else
        add_line(lines, std::move(line), it);
}

// What the record adds: for hours its own length, as credited to each attendee.
Bilingual added_words(const Obligation& it, const duty::Verdict& verdict, const duty::Judgement& after)
{
    if (it.terms().owed.shape != duty::Shape::hours) return amount_words(it, after);
    return {fmt::format("每人计{}小时{}分，不用另填。", verdict.amount / 60, verdict.amount % 60),
            fmt::format("{} h {} min each, without another entry.", verdict.amount / 60, verdict.amount % 60)};
}

std::vector<OrgId> either(std::vector<OrgId> one, const std::vector<OrgId>& other)
{
    one.insert(one.end(), other.begin(), other.end());
    std::ranges::sort(one);
    one.erase(std::unique(one.begin(), one.end()), one.end());
    return one;
}

// Handles an obligation for which the corrected record counts today and the correction adds nothing: a loss is
// reported, an unchanged state is not.
bool tells_loss(RecordPreview& preview, const Reader& reader, const duty::Facts& with, const Stood& it,
                const record::Record& record)
{
    const record::Record* old = reader.state.records().find(record.id);
    if (!old) return false;
    const duty::Verdict before = duty::match(reader.facts(), it.obligation, *old, reader.today);
    if (!before.counts()) return false;
    const duty::Verdict now = duty::match(with, it.obligation, record, reader.today);
    const duty::Judgement after = duty::evaluate(with, it.obligation, reader.today, reader.today);
    const bool stays = duty::is_settled(it.standing) && duty::is_settled(after.standing);
    if (stays || (now.counts() && now.amount == before.amount)) return true;
    if (now.counts() && now.amount > before.amount) return false;
    SettledLine line = counted_line(reader, it.obligation, it.standing, after);
    line.why = now.counts() ? added_words(it.obligation, now, after) : lack_sentence(reader, it.obligation, now);
    add_line(preview.loses, std::move(line), it.obligation);
    return true;
}

void judge(RecordPreview& preview, const Reader& reader, const duty::Facts& with, const record::Record& record)
{
    std::vector<OrgId> touched = touched_by(reader, record.latest().content);
    if (const record::Record* old = reader.state.records().find(record.id))
        touched = either(std::move(touched), touched_by(reader, old->latest().content));
    for (const Stood& it : stood(reader, touched, reader.today, [](const Obligation&) { return true; })) {
        const Obligation& obligation = it.obligation;
        if (it.standing == Standing::not_owed || !reader.reads(obligation.bearer)) continue;
        if (tells_loss(preview, reader, with, it, record) || duty::is_settled(it.standing)) continue;
        if (!may_concern(obligation, record.latest().content.performed)) continue;
        const duty::Verdict verdict = duty::match(with, obligation, record, reader.today);
        if (!verdict.counts()) {
            if (auto line = missed(reader, obligation, verdict, it.standing)) {
                line->why = lack_sentence(reader, obligation, verdict);
                add_missed(preview.misses, *std::move(line), obligation);
            }
            continue;
        }
        const duty::Judgement after = duty::evaluate(with, obligation, reader.today, reader.today);
        SettledLine line = counted_line(reader, obligation, it.standing, after);
        line.why = added_words(obligation, verdict, after);
        add_line(duty::is_settled(after.standing) ? preview.settles : preview.adds, std::move(line), obligation);
    }
}

}  // namespace

Result<RecordPreview> preview(const Reader& reader, const input::RecordInput& typed,
                              const catalogue::Catalogue& catalogue, std::optional<RecordId> corrects)
{
    RecordPreview preview;
    const NamingBy names{reader};
    const auto* old = corrects ? reader.state.records().find(*corrects) : nullptr;
    const auto meant = input::meaning_of(typed, old ? names.naming.correcting(*old) : names.naming, catalogue);
    if (!meant) {
        preview.objection = meant.error();
        return preview;
    }
    preview.objection = objection_to(reader, *meant, corrects);
    if (const auto& means = meant->content.guarantee; means && means->spent > means->budget)
        preview.warnings.push_back(
            {"支出多于预算：请核对；情况属实的，可以照此录入。",
             "More was spent than budgeted: check the figures; if they are right, enter them as they are."});
    record::Records entered = reader.state.records();
    const RecordId id = corrects.value_or(RecordId{static_cast<std::uint32_t>(entered.all().size() + 1)});
    const auto enter = [&](const auto& event) { entered.apply(event, reader.today, reader.who, reader.people()); };
    if (corrects)
        enter(record::RecordCorrected{.record = id, .content = meant->content, .words = {}});
    else
        enter(record::RecordEntered{.record = id, .content = meant->content, .words = {}});
    preview.quorum = quorum_of(entered[id].latest());
    judge(preview, reader, {reader.people(), entered, reader.state.duties()}, entered[id]);
    return preview;
}

std::vector<SettledLine> settled_by(const Reader& reader, RecordId id)
{
    std::vector<SettledLine> lines;
    const record::Record& record = reader.state.records()[id];
    if (!record.known(reader.today)) return lines;
    for (const Stood& it : stood(reader, touched_by(reader, record.latest().content), reader.today,
                                 [](const Obligation&) { return true; })) {
        const Obligation& obligation = it.obligation;
        if (!reader.reads(obligation.bearer) || !may_concern(obligation, record.latest().content.performed)) continue;
        const duty::Verdict verdict = duty::match(reader.facts(), obligation, record, reader.today);
        if (!verdict.counts()) continue;
        const duty::Judgement judged = duty::evaluate(reader.facts(), obligation, reader.today, reader.today);
        SettledLine line = counted_line(reader, obligation, judged.standing, judged);
        line.why = added_words(obligation, verdict, judged);
        add_line(lines, std::move(line), obligation);
    }
    return lines;
}

}  // namespace jinze::views
