#include "domain/district/tiers.h"
#include "domain/request_rules/decide.h"

namespace jinze::district {
namespace {

using request::RequestAct;
using request::RequestLife;
using request::RequestStanding;

OrgId asker_of(const State& state, RecordId id)
{
    const record::Record* it = state.records().find(id);
    return it ? it->latest().content.host : OrgId{};
}

// The request, if it was answered and is not settled; else why not.
std::expected<RequestLife, Refused> answered(const Request& asked, RecordId id)
{
    const auto life = request::life_of(id, asked.state.records(), asked.state.of<request::Requests>(),
                                       asked.working_days(), asked.today);
    if (!life.exists) return std::unexpected{because(refusals::not_a_request, to_text(id))};
    if (life.standing == RequestStanding::settled) return std::unexpected{because(refusals::request_settled_already)};
    if (life.standing == RequestStanding::waiting) return std::unexpected{because(refusals::request_not_answered)};
    return life;
}

Events stepped(RecordId id, const RequestLife& life, RequestAct act, std::optional<Sealed> words)
{
    return Events{request::RequestStepped{.request = id, .answer = *life.answer, .act = act, .words = words}};
}

bool is_own_word(const Request& asked, RecordId id)
{
    const record::Record* it = asked.state.records().find(id);
    return it && it->versions.front().by.person == asked.actor;
}

bool is_of_the_addressee(const Request& asked, const RequestLife& life)
{
    const auto posts = asked.people.posts_of(asked.actor, asked.today, asked.today);
    return std::ranges::any_of(posts, [&](PostId post) { return asked.people[post].org == life.addressee; });
}

// Somebody of a body above the asker, who is not of the addressee.
bool is_of_the_tier_above(const Request& asked, const RequestLife& life)
{
    if (is_of_the_addressee(asked, life)) return false;
    return std::ranges::any_of(asked.bodies_with(Right::decide_reason, life.asker),
                               [&](OrgId body) { return stands_above(asked.people, body, life.asker, asked.today); });
}

}  // namespace

OrgId toward(const State& state, const ConfirmAnswer& it, Day) { return asker_of(state, it.record); }
OrgId toward(const State& state, const ObjectToAnswer& it, Day) { return asker_of(state, it.record); }
OrgId toward(const State& state, const DecideRequest& it, Day) { return asker_of(state, it.record); }

bool is_by_own_right(const Request& asked, const ConfirmAnswer& it) { return is_own_word(asked, it.record); }
bool is_by_own_right(const Request& asked, const ObjectToAnswer& it) { return is_own_word(asked, it.record); }

void clean_texts(TextDoor& door, ObjectToAnswer& it) { door.take(texts::request_why, it.why.text, "text"); }
void clean_texts(TextDoor& door, DecideRequest& it) { door.take(texts::request_why, it.why.text, "text"); }

Decided decide_on(const Request& asked, const ConfirmAnswer& command)
{
    const auto life = answered(asked, command.record);
    if (!life) return std::unexpected{life.error()};
    if (is_of_the_addressee(asked, *life)) return refuse(refusals::not_above_the_asker);
    return stepped(command.record, *life, RequestAct::confirm, {});
}

Decided decide_on(const Request& asked, const ObjectToAnswer& command)
{
    const auto life = answered(asked, command.record);
    if (!life) return std::unexpected{life.error()};
    if (is_of_the_addressee(asked, *life)) return refuse(refusals::not_above_the_asker);
    if (life->standing == RequestStanding::objected) return refuse(refusals::objected_already);
    if (const auto no = object_to_missing(command.why.text, texts::request_why, "text")) return std::unexpected{*no};
    return stepped(command.record, *life, RequestAct::object, asked.seal(command.why));
}

Decided decide_on(const Request& asked, const DecideRequest& command)
{
    const auto life = answered(asked, command.record);
    if (!life) return std::unexpected{life.error()};
    if (!is_of_the_tier_above(asked, *life)) return refuse(refusals::not_above_the_asker);
    if (life->standing == RequestStanding::answered) {
        const auto& working = asked.working_days();
        return refuse(refusals::asker_may_still_speak,
                      to_text(working.after(life->answered, request::silence_allowed).day));
    }
    if (const auto no = object_to_missing(command.why.text, texts::request_why, "text")) return std::unexpected{*no};
    return stepped(command.record, *life, command.settled ? RequestAct::settle : RequestAct::reopen,
                   asked.seal(command.why));
}

}  // namespace jinze::district
