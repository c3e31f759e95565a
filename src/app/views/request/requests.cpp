#include "app/views/request/requests.h"

#include "app/views/offering.h"
#include "app/views/request/life.h"
#include "app/views/whose.h"
#include "base/spelling.h"
#include "domain/request_rules/decide.h"

namespace jinze::views {
namespace {

using request::RequestLife;
using request::RequestStanding;

constexpr int shown_after_settling = 90;  // days

struct Found {
    RecordId record;
    RequestLife life;
};

bool is_listed(const Reader& reader, const RequestLife& life)
{
    return life.exists &&
           (life.standing != RequestStanding::settled || life.decided + days{shown_after_settling} > reader.today);
}

bool says(const Reader& reader, const Found& it, const std::string& text)
{
    return is_spelt_in(text, reader.asking().title(it.record, reader.today)) ||
           is_spelt_in(text, reader.asking().name(it.life.asker)) ||
           is_spelt_in(text, reader.asking().name(it.life.addressee));
}

std::vector<Found> found(const Reader& reader)
{
    std::vector<Found> all;
    const record::Records& records = reader.state.records();
    for (const RecordId id : records.requests()) {
        if (!reader.reads(records[id])) continue;
        const RequestLife life = request_life(reader, id);
        if (is_listed(reader, life)) all.push_back({id, life});
    }
    std::ranges::stable_sort(all, {}, [](const Found& it) {
        return std::pair{it.life.standing == RequestStanding::settled, it.life.asked};
    });
    return all;
}

void add_answer(const Reader& reader, const RequestLife& life, RequestRow& row)
{
    if (!life.answer) return;
    row.answered = life.answered;
    const record::Record& answer = reader.state.records()[*life.answer];
    if (!reader.reads(answer)) return;
    row.answer = to_text(answer.id);
    const auto words = reader.directory.words(answer.latest());
    row.answer_text = words.notes.empty() ? words.title : words.notes;
}

void add_what_was_said(const Reader& reader, const Found& it, RequestRow& row)
{
    for (const request::Said& said : reader.state.of<request::Requests>().of(it.record)) {
        if (said.step.answer != it.life.answer || said.entered > reader.today) continue;
        row.decided = said.entered;
        row.said = said.step.words ? reader.directory.text(*said.step.words) : std::string{};
    }
}

void add_offers(const Reader& reader, const Found& it, RequestRow& row)
{
    if (owes_answer(reader, it.record) && reader.may(district::Right::record, it.life.addressee))
        row.form = Prefill{.kind = record::Kind::opinion,
                           .host = named(reader, it.life.addressee),
                           .answers = to_text(it.record),
                           .concerns = to_text(it.life.asker)};
    row.may_confirm = would_be_taken(reader, district::ConfirmAnswer{it.record});
    row.may_object = would_be_taken(reader, district::ObjectToAnswer{it.record, {"—"}});
    row.may_decide = would_be_taken(reader, district::DecideRequest{it.record, true, {"—"}});
}

RequestRow request_row(const Reader& reader, const Found& it)
{
    const auto words = reader.directory.words(reader.state.records()[it.record].latest());
    RequestRow row{.record = to_text(it.record),
                   .title = words.title,
                   .text = words.notes,
                   .asker = named(reader, it.life.asker),
                   .addressee = named(reader, it.life.addressee),
                   .asked = it.life.asked,
                   .standing = it.life.standing};
    if (it.life.wished != never) row.wished = it.life.wished;
    row.waits = reader.working_days().between(it.life.asked, std::min(it.life.answered, reader.today));
    add_answer(reader, it.life, row);
    add_what_was_said(reader, it, row);
    add_offers(reader, it, row);
    return row;
}

}  // namespace

Result<RequestsPage> requests(const Reader& reader, const RequestsQuestion& asked)
{
    auto all = found(reader);
    if (asked.text) std::erase_if(all, [&](const Found& it) { return !says(reader, it, *asked.text); });
    const Pages pages = pages_of(asked);
    RequestsPage page{.page = pages.page, .size = pages.size};
    const auto standing = [](const Found& it) { return it.life.standing; };
    for (const auto& each : described::words<RequestStanding>)
        page.standings.push_back({each.value, static_cast<int>(std::ranges::count(all, each.value, standing))});
    if (asked.standing) std::erase_if(all, [&](const Found& it) { return standing(it) != *asked.standing; });
    page.total = static_cast<int>(all.size());
    for (std::size_t i = pages.first(all.size()); i < pages.last(all.size()); ++i)
        page.rows.push_back(request_row(reader, all[i]));
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today))
        page.may_ask = page.may_ask || reader.may(district::Right::record, reader.people()[post].org);
    return page;
}

}  // namespace jinze::views
