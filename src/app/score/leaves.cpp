#include "app/score/leaves.h"

#include "app/codec/json_stored.h"

namespace jinze::score {
namespace {

// What the fold takes in any order: a file may hold some of them alone.
template <class E>
concept OfDuties = boost::mp11::mp_contains<
    boost::mp11::mp_list<duty::DutyAdopted, duty::DutyEnded, duty::HolidaysAdopted, duty::ParametersAdopted,
                         duty::ReferenceYearOpened, duty::ReasonDecided, duty::ObligationWaived, duty::ContestDecided>,
    E>::value;

// The fold expects what decide() admitted; a forged leaf may hold anything.
bool is_sound(const duty::Terms& terms)
{
    const duty::Owed& owed = terms.owed;
    const bool dated =
        owed.shape != duty::Shape::by_date || (owed.month >= 1 && owed.month <= 12 && owed.day >= 1 && owed.day <= 31);
    const auto small = [](int number) { return number >= 0 && number <= 10'000; };
    return dated && small(owed.at_least) && small(owed.within) && terms.from >= day_at(1900, 1, 1) &&
           terms.from <= day_at(2200, 1, 1);
}

bool is_sound(const district::Leaf& leaf)
{
    const auto* adopted = std::get_if<duty::DutyAdopted>(&leaf.event);
    return !adopted || is_sound(adopted->terms);
}

std::optional<district::Leaf> read(const std::string& text)
{
    if (text.size() > ledger::longest_leaf) return {};
    try {
        auto leaf = codec::leaf_from(text);
        if (is_sound(leaf)) return leaf;
    } catch (const codec::NewerVersion&) {
    } catch (const codec::Malformed&) {
    }
    return {};
}

}  // namespace

Leaves::Leaves(const std::vector<ProvenLeaf>& leaves)
{
    for (const ProvenLeaf& it : leaves) leaves_.emplace(it.index, read(it.text));
}

const district::Leaf* Leaves::at(LeafNumber number) const
{
    const auto found = leaves_.find(number);
    return found != leaves_.end() && found->second ? &*found->second : nullptr;
}

duty::Duties Leaves::duties() const
{
    duty::Duties duties;
    for (const auto& [number, leaf] : leaves_) {
        if (!leaf) continue;
        std::visit(
            [&]<class E>(const E& event) {
                if constexpr (OfDuties<E>) duties.apply(event, day_of(leaf->at), leaf->by);
            },
            leaf->event);
    }
    return duties;
}

std::optional<SchemeAdoption> adoption_in(const district::Leaf& leaf)
{
    const auto* adopted = std::get_if<appraisal::SchemeAdopted>(&leaf.event);
    if (!adopted) return {};
    return SchemeAdoption{adopted->scheme, adopted->file};
}

}  // namespace jinze::score
