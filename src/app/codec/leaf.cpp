#include "app/codec/leaf.h"

#include "app/codec/json_stored.h"
#include "app/codec/json_write.h"
#include "base/overload.h"
#include "domain/district/describe.h"

namespace jinze::codec {
namespace {

template <class T>
void gather(const T& value, std::vector<Sealed>& found)
{
    if constexpr (std::is_same_v<T, Sealed>) {
        found.push_back(value);
    } else if constexpr (Optional<T>) {
        if (value) gather(*value, found);
    } else if constexpr (Vector<T>) {
        for (const auto& item : value) gather(item, found);
    } else if constexpr (Variant<T>) {
        std::visit([&](const auto& alternative) { gather(alternative, found); }, value);
    } else if constexpr (Described<T>) {
        boost::mp11::mp_for_each<Members<T>>([&]<class Member>(Member) { gather(value.*Member::pointer, found); });
    }
}

}  // namespace

std::string to_bytes(const district::Leaf& leaf) { return to_json(leaf); }

district::Leaf leaf_from(std::string_view bytes) { return stored::read<district::Leaf>(bytes); }

std::vector<Sealed> sealed_in(const district::Event& event)
{
    std::vector<Sealed> found;
    gather(event, found);
    return found;
}

std::vector<SealedId> erased_in(const district::Event& event)
{
    if (const auto* erased = std::get_if<registry::PersonErased>(&event)) return erased->rows;
    if (const auto* removed = std::get_if<matter::MatterFileRemoved>(&event)) return removed->rows;
    return {};
}

std::vector<Digest> documents_in(const district::Event& event)
{
    if (const auto* adopted = std::get_if<duty::CatalogueAdopted>(&event)) return adopted->files;
    if (const auto* adopted = std::get_if<duty::DutyAdopted>(&event)) return {adopted->file};
    if (const auto* adopted = std::get_if<appraisal::SchemeAdopted>(&event)) return {adopted->file};
    return {};
}

std::string_view name_of(const district::Event& event) { return alternative_names<district::Event>[event.index()]; }

std::string to_text(const district::Words& words)
{
    return std::visit(overload{[](const district::Piece& piece) { return std::string{piece.view()}; },
                               [](const auto& it) { return to_json(it); }},
                      words);
}

district::Text text_from(std::string_view sealed) { return stored::read<district::Text>(sealed); }

district::IdentityWords identity_from(std::string_view sealed) { return stored::read<district::IdentityWords>(sealed); }

district::RecordWords record_words_from(std::string_view sealed) { return stored::read<district::RecordWords>(sealed); }

}  // namespace jinze::codec
