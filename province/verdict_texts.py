"""What the province tells a clerk about an event that it set aside: one sentence with the next step."""

TEXTS = {
    "duplicate": "Tỉnh đã nhận việc này trước đây, không ghi lần thứ hai.",
    "malformed_header": "Tỉnh không đọc được phần đầu của bản ghi. Hãy báo bộ phận kỹ thuật của tỉnh.",
    "foreign_header": "Bản ghi mang danh tính hoặc số thứ tự của máy khác. Hãy báo bộ phận kỹ thuật của tỉnh.",
    "malformed": "Tỉnh không đọc được nội dung của bản ghi. Hãy báo bộ phận kỹ thuật của tỉnh.",
    "ticket": "Mã hồ sơ hoặc khóa tra cứu không thuộc quầy này. Hãy kiểm tra lại ghi danh của quầy.",
    "outside_lease": "Số này không nằm trong dãy số đã cấp cho quầy vào ngày đó. Hãy báo tỉnh cấp số mới cho hồ sơ.",
    "received_twice": "Hồ sơ này đã có ở tỉnh. Hãy kiểm tra xem máy có phải bản sao của máy khác không.",
    "contested_code": "Mã số này đã được quầy khác cấp. Hãy mời người nộp đến quầy và báo tỉnh cấp mã mới.",
    "id_form": "Số định danh của người nộp không đúng dạng (CCCD 12 số). Hãy bấm Sửa và ghi lại số định danh.",
    "tax_code_form": "Mã số thuế của người nộp không đúng dạng (10 hoặc 13 số). Hãy bấm Sửa và ghi lại mã số thuế.",
    "born_in_future": "Ngày sinh của người nộp ở sau ngày nhận hồ sơ. Hãy bấm Sửa và ghi lại ngày sinh.",
    "numbers_spent": "Tỉnh đã hết số dự phòng của ngày đó. Hãy gọi quản trị của tỉnh để xử lý hồ sơ này.",
    "step_not_allowed": "Bước này không hợp với trạng thái hồ sơ tại tỉnh. Hãy mở hồ sơ và kiểm tra lại.",
    "dossier_unknown": "Tỉnh chưa có hồ sơ này nên tạm giữ bước này. Hãy gửi bản tiếp nhận của hồ sơ trước.",
    "locked_inbox": "Quầy đã bị thu hồi: tỉnh giữ việc này trong hộp khóa. Hãy gọi quản trị của tỉnh để được mở.",
    "not_storable": "Tỉnh không lưu được nội dung của bản ghi. Hãy báo bộ phận kỹ thuật của tỉnh.",
}
