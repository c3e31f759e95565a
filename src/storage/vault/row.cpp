#include "storage/vault/row.h"

#include "storage/vault/bytes_of_row.h"

namespace jinze::vault {

std::string_view to_text(Failure failure)
{
    switch (failure) {
        case Failure::commitment_differs: return "the row is not the one the leaf committed to";
        case Failure::key_does_not_fit: return "the wrapped key does not open with this master key";
        case Failure::text_altered: return "the ciphertext was altered";
        case Failure::inner_differs: return "the text is not the one the leaf committed to";
    }
    return {};
}

std::string_view in_chinese(Failure failure)
{
    switch (failure) {
        case Failure::commitment_differs: return "这一条不是账本该叶所承诺的那一条";
        case Failure::key_does_not_fit: return "包装的密钥用本区主密钥打不开";
        case Failure::text_altered: return "密文被改动过";
        case Failure::inner_differs: return "打开的文字不是账本该叶所承诺的";
    }
    return {};
}

Digest commitment_of(const Row& row)
{
    return sha256({label("jinze/seal/v1"), number_bytes(row.id), row.inner, sha256({row.ciphertext})});
}

std::optional<Failure> check_without_key(const Row& row, const Digest& commitment)
{
    if (!same(commitment_of(row), commitment)) return Failure::commitment_differs;
    return std::nullopt;
}

}  // namespace jinze::vault
