#include "domain/request/life.h"

namespace jinze::request {
namespace {

// The latest record of the addressee that answers it.
void find_answer(RequestLife& life, RecordId request, const record::Records& records, Day known)
{
    for (const RecordId id : records.answering(request)) {
        const record::Version* version = records[id].known(known);
        if (!version || version->content.rare.answers != request || version->content.host != life.addressee) continue;
        life.answer = id;
        life.answered = records[id].versions.front().entered;
    }
}

void judge(RequestLife& life, const std::vector<Said>& all, Day known)
{
    for (const Said& said : all) {
        if (said.entered > known || said.step.answer != life.answer) continue;
        life.decided = said.entered;
        switch (said.step.act) {
            case RequestAct::confirm:
            case RequestAct::settle: life.standing = RequestStanding::settled; break;
            case RequestAct::object: life.standing = RequestStanding::objected; break;
            case RequestAct::reopen: life.standing = RequestStanding::waiting; break;
        }
    }
}

}  // namespace

const std::vector<Said>& Requests::of(RecordId request) const
{
    static const std::vector<Said> none;
    const auto found = index_.find(request);
    return found == index_.end() ? none : asked_[found->second].said;
}

void Requests::apply(const RequestStepped& event, Day entered, registry::Doer by)
{
    const auto [at, is_first] = index_.try_emplace(event.request, asked_.size());
    if (is_first) asked_.push_back({event.request, {}});
    asked_[at->second].said.push_back({entered, by, event});
}

RequestLife life_of(RecordId request, const record::Records& records, const Requests& requests,
                    const calendar::WorkingDays& working, Day known)
{
    RequestLife life;
    const record::Record* it = records.find(request);
    const record::Version* version = it ? it->known(known) : nullptr;
    if (!version || version->content.kind != record::Kind::request || !version->content.concerns) return life;
    life.exists = true;
    life.asker = version->content.host;
    life.addressee = *version->content.concerns;
    life.asked = version->content.performed;
    life.wished = version->content.rare.wished.value_or(never);
    find_answer(life, request, records, known);
    if (!life.answer) return life;
    life.standing = RequestStanding::answered;
    judge(life, requests.of(request), known);
    if (life.standing == RequestStanding::answered && working.between(life.answered, known) > silence_allowed)
        life.standing = RequestStanding::unconfirmed;
    return life;
}

}  // namespace jinze::request
