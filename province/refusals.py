"""What the province's command line answers when it refuses: the field, what is wrong, what to do next."""

from __future__ import annotations

from desk_app.domain.errors import Refusal

SENTENCES = {
    "usage": "Lệnh chưa đúng ({problem}). Xem cách dùng: python -m province --help.",
    "agency_form": "Mã cơ quan chưa đúng dạng. Hãy nhập như H15.50.05.",
    "agency_unknown": "Tỉnh chưa có cơ quan {agency}. Hãy thêm bằng admin add-office trước.",
    "agency_has_number": "Cơ quan {agency} đã mang số {number}. Hãy giữ số ấy hoặc thêm cơ quan khác.",
    "number_taken": "Số {number} đã thuộc cơ quan {agency}. Hãy chọn số khác.",
    "office_number_form": "Số của cơ quan phải có đúng 5 chữ số. Hãy kiểm tra lại.",
    "text_form": "Nội dung phải có từ 1 đến {longest} ký tự trên một dòng. Hãy nhập lại.",
    "scan_code_form": "Mã quét phải có 16 chữ số. Hãy kiểm tra lại.",
    "scan_code_luhn": "Mã quét sai chữ số kiểm tra. Hãy đọc lại từ giấy hẹn.",
    "code_day": "Ngày trong mã không có thật. Hãy kiểm tra lại.",
    "legal_code_form": "Mã hồ sơ chưa đúng dạng. Hãy nhập như H15.50.05-261123-0457.",
    "ticket_form": "Không đọc được mã. Hãy nhập mã hồ sơ, mã quét 16 số hoặc mã trên QR.",
    "dossier_unknown": "Tỉnh không có hồ sơ mang mã này. Hãy kiểm tra mã hoặc đợi quầy gửi lên.",
    "number_ambiguous": "Nhiều hồ sơ cùng mã này. Hãy dùng id của hồ sơ: {ids}.",
    "numbers_spent": "Tỉnh đã hết số dự phòng của ngày đó. Hãy hủy hồ sơ nhầm hoặc tiếp nhận lại vào ngày khác.",
    "desk_unknown": "Tỉnh không có quầy nào như vậy. Hãy dùng mã quầy trong admin desks.",
    "desk_ambiguous": "Có {count} quầy cùng tên. Hãy dùng mã quầy trong admin desks.",
    "pack_loses": "Chưa công bố: {what} Nếu đúng ý, thêm --sure.",
    "backup_postgres": "Cơ sở dữ liệu là PostgreSQL. Hãy dùng pg_dump giữa backup --begin và backup --finished.",
    "backup_exists": "Đã có tệp {file}. Hãy chọn tên khác.",
    "backup_unsound": "Tệp {file} không phải bản sao lưu nguyên vẹn của tỉnh. Hãy chọn bản khác.",
    "backup_other_keys": "Bản sao lưu {file} thuộc khóa khác. Hãy chép đúng khóa của tỉnh vào thư mục keys.",
    "province_serving": "Máy chủ tỉnh đang chạy trên thư mục này. Hãy dừng máy chủ rồi phục hồi.",
    "mark_unknown": "Không có mốc ấy, hoặc đã có bản sao lưu mới hơn. Hãy dùng mốc do backup --begin in ra.",
    "inbox_empty": "Hộp khóa không giữ gì của quầy này. Hãy dùng mã incarnation trong admin inbox waiting.",
    "password_form": "Mật khẩu phải có từ {shortest} đến {longest} ký tự. Hãy đặt mật khẩu khác.",
    "login_form": "Tên đăng nhập gồm 3 đến 60 chữ thường không dấu, chữ số, dấu chấm. Hãy đặt lại.",
    "login_taken": "Đã có tài khoản {login}. Hãy chọn tên đăng nhập khác.",
    "login_unknown": "Không có tài khoản ấy. Hãy xem admin user list.",
    "name_taken": "Đơn vị này đã có người cùng họ tên. Hãy thêm chữ để phân biệt, như chức danh.",
    "choice": "Hãy chọn một trong: {allowed}.",
    "public_url_form": "Địa chỉ tra cứu chưa đúng. Hãy nhập như https://tracuu.example.vn.",
    "public_url_plain": "Địa chỉ http chỉ dùng được trên chính máy này. Hãy dùng https.",
    "port_taken": "Không mở được {host}:{port}. Hãy chọn cổng khác (0 để máy tự chọn).",
    "database_url": "Địa chỉ cơ sở dữ liệu phải là postgresql://… hoặc sqlite:///…. Hãy sửa lại.",
    "blobs_form": "Nơi giữ bản quét chưa đúng. Hãy nhập như s3://ten-kho/thu-muc, hoặc bỏ trống để giữ trong thư mục của tỉnh.",
    "blobs_plain": "Kho bản quét qua http chỉ dùng được trên chính máy này. Hãy dùng https.",
    "national_url": "Địa chỉ cổng quốc gia chưa đúng. Hãy nhập như https://truc.example.vn/dich-vu.",
    "national_plain": "Cổng quốc gia qua http chỉ dùng được trên chính máy này. Hãy dùng https.",
    "national_account": "Thiếu tài khoản hoặc mật khẩu cổng quốc gia. Hãy đặt cả hai (docs/province.md).",
    "national_file": "Không đọc được tệp cấu hình cổng quốc gia ({detail}). Hãy sửa tệp.",
    "deliver_elsewhere": "Một tiến trình khác của tỉnh đang gửi rồi. Không cần chạy lệnh này.",
    "hook_url": "Địa chỉ nhận phải là https://… (http chỉ trên chính máy này), không kèm tên hay mật khẩu. Hãy sửa lại.",
    "hook_kind": "Không báo được loại việc này. Hãy chọn trong: {allowed}.",
    "hook_days": "Số ngày phải từ 1 đến {most}. Hãy nhập lại.",
    "hook_many": "Đã có {most} nơi nhận. Hãy bỏ bớt nơi không dùng.",
    "hook_unknown": "Không có nơi nhận nào mang mã này. Hãy xem admin webhook list.",
    "networks_form": "Mạng phải viết như 10.1.0.0/16,127.0.0.1. Hãy sửa lại.",
    "token_account": "Tài khoản {login} đã đóng hoặc không xử lý hồ sơ. Hãy dùng tài khoản công chức của một cơ quan.",
    "token_scope": "Phạm vi chưa đúng. Hãy chọn trong: {allowed}.",
    "token_until": "Ngày cuối phải từ hôm nay đến {days} ngày nữa. Hãy nhập như 2027-06-30.",
    "token_unknown": "Không có khóa nào mang mã này. Hãy xem admin token list.",
    "day_form": "Ngày chưa đúng dạng. Hãy nhập như 2027-06-30.",
    "outgoing_state": "Không biết trạng thái này. Hãy chọn một trong: {allowed}.",
    "outgoing_unknown": "Không có thông điệp nào mang mã này. Hãy xem admin outgoing list.",
    "outgoing_settled": "Thông điệp đang ở trạng thái {state} nên không làm việc này được. Hãy xem admin outgoing show.",
    "database_away": "Không mở được cơ sở dữ liệu. Hãy kiểm tra địa chỉ, quyền và dung lượng đĩa.",
    "database_newer": "Cơ sở dữ liệu thuộc phiên bản mới hơn. Hãy cập nhật chương trình rồi chạy lại.",
    "sqlite_unsound": "SQLite {version} có lỗi có thể làm hỏng dữ liệu. Hãy cài sqlcipher3 bản mới.",
    "feedback_unknown": "Không có phản ánh nào mang id này ở cơ quan ấy. Hãy xem admin feedback list.",
    "feedback_answered": "Phản ánh này đã được trả lời. Câu trả lời đã hiện cho người dân, không sửa được.",
    "answer_form": "Câu trả lời phải có từ 1 đến {longest} ký tự. Hãy viết lại.",
    "bank_form": "Ngân hàng phải là mã BIN 6 chữ số, như 970405. Hãy kiểm tra lại.",
    "account_form": "Số tài khoản chỉ gồm chữ và số, nhiều nhất 19 ký tự. Hãy nhập lại.",
    "qr_file": "Mã QR ghi ra .png hoặc .svg. Hãy đặt lại tên tệp.",
    "qr_address": "Chưa biết địa chỉ của tỉnh để ghi vào mã QR. Hãy đặt PROVINCE_PUBLIC_URL hoặc thêm --address.",
    "version_form": "Bản phải là số nguyên từ 1. Hãy nhập như --version 2.",
    "package_form": "Tệp {file} không phải gói gửi tay, hoặc bị hỏng. Hãy xuất lại gói ở quầy.",
    "package_empty": "Không có đoạn nhật ký nào ở {file}. Hãy chọn gói .zip hoặc thư mục sao của quầy.",
    "package_large": "Gói có quá {most} đoạn. Hãy nhận từng thư mục con.",
    "file_missing": "Không có tệp {file}. Hãy kiểm tra đường dẫn.",
    "file_unreadable": "Không đọc được tệp {file}. Hãy kiểm tra quyền của tệp.",
    "file_unwritable": "Không ghi được tệp {file}. Hãy kiểm tra thư mục và chỗ trống.",
    "sheet_empty": "Tệp không có dòng nào. Hãy thêm dòng tiêu đề và nội dung.",
    "sheet_form": "Không đọc được bảng. Hãy lưu lại thành .xlsx hoặc .csv.",
    "sheet_encoding": "Tệp .csv không phải UTF-8. Hãy lưu lại bằng UTF-8, hoặc dùng .xlsx.",
    "sheet_large": "Bảng quá lớn (tối đa {rows} dòng). Hãy tách bớt.",
    "sheet_wrong": "Còn {count} chỗ sai. Hãy sửa từng dòng ở trên rồi làm lại.",
    "sheet_forms": "Gói mẫu giấy tờ (forms) làm từ tệp .json. Hãy dùng tệp .json.",
    "column_unknown": "Không biết cột “{column}”. Hãy đổi tên hoặc bỏ cột; các cột: {known}.",
    "column_twice": "Cột “{column}” có hai lần. Hãy bỏ một cột.",
    "columns_missing": "Thiếu cột: {columns}. Hãy thêm vào dòng tiêu đề.",
    "pack_kind_choice": "Không biết loại gói này. Hãy chọn một trong: {allowed}.",
    "pack_kind": "Không biết loại gói “{kind}”. Hãy cập nhật chương trình.",
    "pack_form": "Tệp không phải gói dữ liệu. Hãy làm gói bằng admin pack build.",
    "pack_issuer": "Gói do “{issuer}” ký, không phải tỉnh này. Hãy làm gói bằng admin pack build ở đây.",
    "pack_signature": "Chữ ký của gói không đúng, gói đã bị sửa. Hãy làm lại gói.",
    "pack_newer_format": "Gói dùng định dạng {format} mới hơn. Hãy cập nhật chương trình.",
    "pack_content": "Nội dung gói không đọc được: {detail}. Hãy sửa tệp nguồn.",
    "pack_not_newer": "Bản {version} không mới hơn bản đang dùng ({newest}). Hãy tăng số bản.",
    "keys_missing": "Cơ sở dữ liệu đã có nhưng thiếu khóa ở {folder}. Hãy chép lại khóa từ bản sao lưu.",
    "keys_incomplete": "Thư mục khóa {folder} thiếu một tệp. Hãy chép lại cả hai từ bản sao lưu.",
    "keys_damaged": "Tệp khóa {file} bị hỏng. Hãy chép lại từ bản sao lưu.",
    "keys_other": "Khóa ở {folder} không phải của cơ sở dữ liệu này. Hãy chép đúng khóa từ bản sao lưu.",
}
_OTHERS = "Việc này không làm được ({code}). Hãy xem lại dữ liệu đã nhập."


def sentences(refusal: Refusal) -> list[str]:
    """Each on its line: what is wrong in a sheet by row and column first, then the refusal itself."""
    problems = getattr(refusal, "problems", ())
    return [*(f"{refusal.field}: {problem.line}" for problem in problems), sentence(refusal)]


def sentence(refusal: Refusal) -> str:
    """One line: the field, then the sentence."""
    text = said(refusal)
    return f"{refusal.field}: {text}" if refusal.field else text


def said(refusal: Refusal) -> str:
    """The sentence alone, for where it stands beside its field."""
    words = SENTENCES.get(refusal.code, _OTHERS)
    return words.format(**{"code": refusal.code, **refusal.facts})
