#include "app/views/appraisal/secretary.h"

#include <map>

#include "app/views/wording.h"
#include "app/words/phrases.h"
#include "app/words/speaking.h"
#include "domain/fact_sheet/sheet.h"

namespace jinze::views {
namespace {

using record::Kind;

bool takes_part(const record::Filed& content, PersonId person)
{
    return content.chair == person || std::ranges::find(content.presenters, person) != content.presenters.end();
}

// The report is a record of the assessing body, or of the body, in which the secretary reports: 述职.
const record::Record* report_of(const Reader& reader, const InAssessment& in, PersonId person)
{
    const Code topic{"secretary-report"};
    const record::Record* found = nullptr;
    for (const RecordId id : reader.state.records().naming(person)) {
        const record::Record& it = reader.state.records()[id];
        const record::Version* version = it.known(reader.today);
        if (!version || version->content.performed < in.it->planned.begin) continue;
        const auto& content = version->content;
        const bool reports =
            content.kind == Kind::report || std::ranges::find(content.topics, topic) != content.topics.end();
        const bool here = content.host == in.body || content.host == in.it->planned.by;
        if (reports && here && std::ranges::find(content.presenters, person) != content.presenters.end()) found = &it;
    }
    return found;
}

void add_report(SecretaryPage& page, const Reader& reader, const InAssessment& in, PersonId person)
{
    const record::Record* it = report_of(reader, in, person);
    if (!it) return;
    const record::Version& version = *it->known(reader.today);
    page.reported = version.content.performed;
    page.spoken = version.content.kind != Kind::document;
    if (!reader.reads(*it)) return;
    page.report = mention(reader, it->id);
    const auto words = reader.directory.words(version);
    for (std::size_t i = 0; i < version.content.items.size() && i < words.items.size(); ++i)
        if (version.content.items[i].nature == record::Nature::problem) {
            page.comments.push_back({words.items[i], reader.asking().name(version.by), version.content.performed});
            page.problems.push_back({{words.items[i], words.items[i]}, "/records/" + to_text(it->id)});
        }
}

// What the secretary led or reported in the period, by kind.
void add_records(SecretaryPage& page, const Reader& reader, const InAssessment& in, PersonId person)
{
    constexpr std::size_t most = 20;
    std::map<Kind, ReportedPart> parts;
    for (const RecordId id : reader.state.records().naming(person)) {
        reader.look();
        const record::Record& it = reader.state.records()[id];
        const record::Version* version = it.known(reader.today);
        if (!version || !period_of(*in.it).contains(version->content.performed)) continue;
        if (!takes_part(version->content, person) || !reader.reads(it)) continue;
        ReportedPart& part = parts[version->content.kind];
        part.part = words::words_of(version->content.kind);
        if (part.rows.size() < most)
            part.rows.push_back({to_text(id), reader.asking().title(id, reader.today), version->content.performed});
    }
    for (auto& [kind, part] : parts) page.records.push_back(std::move(part));
}

// Open facts of the post and the body's problems of the year before.
void add_problems(SecretaryPage& page, const Reader& reader, const InAssessment& in, PersonId person)
{
    const fact_sheet::SheetAsked asked{.state = reader.state,
                                       .period = period_of(*in.it),
                                       .known = known_now(reader, in),
                                       .patience = reader.patience};
    for (const fact_sheet::DutyLine& line : fact_sheet::sheet_of(asked, person).duties) {
        if (line.part != fact_sheet::SheetPart::missing || line.windows.empty()) continue;
        const auto& window = line.windows.front().obligation;
        const Bilingual title = title_of(reader.asking(), *window.version), when = window_words(window);
        page.problems.push_back({{title.zh + "，" + when.zh + "没有做到", title.en + ", " + when.en + ": not done"},
                                 "/obligations/" + window.id().text});
    }
    for (const fact_sheet::ProblemLine& line : fact_sheet::sheet_of(asked, in.body).last_year) {
        const record::Record& record = reader.state.records()[line.item.record];
        if (!reader.reads(record)) continue;
        const auto words = reader.directory.words(record.latest());
        const auto at = static_cast<std::size_t>(line.item.item);
        if (at < words.items.size())
            page.before.push_back({words.items[at], line.closed.has_value(), "/records/" + to_text(line.item.record)});
    }
}

}  // namespace

Result<SecretaryPage> secretary_page(const Reader& reader, const std::string& id, const BodyQuestion& asked)
{
    const auto in = body_asked(reader, id, asked.node);
    if (!in) return std::unexpected{in.error()};
    const auto post = secretary_post(reader, *in);
    if (!post) return std::unexpected{absent("node")};
    const PersonId person = *reader.people().holder(*post, std::min(in->it->planned.last, reader.today), reader.today);
    if (person != reader.who && !in->part.office && !in->part.reviews) return std::unexpected{absent("node")};
    const appraisal::FactSheet sheet{.body = in->body, .post = *post, .person = {}};
    SecretaryPage page{.head = head_of(reader, *in),
                       .person = person_named(reader, person),
                       .post = words::words_of(registry::Title::secretary, reader.people()[in->body].kind),
                       .post_id = to_text(*post),
                       .ballots = ballots_shown(reader, *in, sheet),
                       .deciding = deciding(reader, *in, sheet)};
    page.head.scheme.reset();  // persons are judged by no scheme
    add_report(page, reader, *in, person);
    add_records(page, reader, *in, person);
    add_problems(page, reader, *in, person);
    if (!in->is_final() && !in->part.office) page.ballots.clear();
    return page;
}

}  // namespace jinze::views
